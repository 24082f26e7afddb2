import { z } from 'zod'
import { Phone } from '#members/member.ts'
import { directions } from '#wire/direction.ts'
import { Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, optionalWords, Page, searched, Total, words } from '#wire/text.ts'
import { enterpriseKinds, enterpriseStates, keptStates } from './enterprise-kinds.ts'
import { enterpriseSorts } from './enterprise-sorts.ts'

/** One enterprise entered by hand, perhaps still in formation (筹建, no code). R2.1 */
export const AddEnterprise = z
  .strictObject({
    name: line(120).min(2),
    code: z.string().trim().max(40).nullable().default(null),
    kind: z.enum(enterpriseKinds).default('target'),
    streetId: z.string().nullable().default(null),
    building: optionalLine(80).default(''),
    address: optionalLine(160).default(''),
    industry: optionalLine(60).default(''),
    contact: z
      .strictObject({ name: line(40), title: optionalLine(40).default(''), phone: Phone })
      .nullable()
      .default(null),
  })
  .meta({
    examples: [
      {
        name: '广州鹭汀智能装备有限公司',
        code: '91440105MA5000001H',
        kind: 'target',
        streetId: '440105015',
        building: '万胜广场 B 座 12 层',
        industry: '智能装备',
        contact: { name: '王嘉树', title: '总经理', phone: '139-0000-0034' },
      },
      { name: '澄屿数字科技（筹）' },
    ],
  })
/** `warning`: the check digit does not fit (GB 32100-2015), which happens to valid codes too. */
export const EnterpriseAdded = z.object({ id: Id, warning: z.string().nullable() }).meta({ id: 'EnterpriseAdded' })
export const AddCreditCode = z.strictObject({ code: z.string().trim().min(1).max(40) }).meta({ examples: [{ code: '91440105MA5000001H' }] })
/** What the register says of an enterprise; what is left out stays. Its code is added once (R2.1), and it is closed by a step of its own. R2.2 */
export const ChangeEnterprise = z
  .strictObject({
    name: line(120).min(2).optional(),
    kind: z.enum(enterpriseKinds).optional(),
    state: z.enum(keptStates).optional(),
    streetId: z.string().max(40).nullable().optional(),
    building: optionalLine(80).optional(),
    address: optionalLine(160).optional(),
    industry: optionalLine(60).optional(),
    note: optionalWords(500).optional(),
  })
  .meta({
    examples: [
      { name: '广州鹭汀智能科技有限公司', building: '万胜广场 B 座 15 层' },
      { kind: 'key', state: 'landed' },
    ],
  })
export const CloseEnterprise = z.strictObject({ reason: words(200) }).meta({ examples: [{ reason: '已办理注销登记。' }] })
export const TakeBackEnterprise = z.strictObject({ reason: words(200) }).meta({ examples: [{ reason: '台账的合计行，不是企业。' }] })
export const AddContact = z
  .strictObject({
    name: line(40),
    title: optionalLine(40).default(''),
    phone: z.union([z.literal(''), Phone]).default(''),
    isMain: z.boolean().default(false),
  })
  .meta({ examples: [{ name: '温书言', title: '行政经理', phone: '139-0000-0063', isMain: true }, { name: '贺云舟' }] })

/** What is left out stays; `phone` '': there is no number any more. */
export const ChangeContact = z
  .strictObject({ name: line(40).optional(), title: optionalLine(40).optional(), phone: z.union([z.literal(''), Phone]).optional() })
  .meta({ examples: [{ phone: '137-0000-0063' }, { name: '温书言', title: '财务总监' }] })

export const ContactAdded = z.object({ id: Id }).meta({ id: 'ContactAdded' })
/** `link` null: this person has an account already and sees the enterprise now. */
export const ContactInvited = z
  .object({ memberId: Id, link: z.string().nullable(), expiresAt: Instant.nullable(), account: z.enum(['invited', 'active']) })
  .meta({ id: 'ContactInvited' })
export const PhoneRevealed = z.object({ phone: z.string() }).meta({ id: 'PhoneRevealed' })

export const ListEnterprises = z.object({
  ...Page,
  search: searched(60).optional(),
  kind: z.enum(enterpriseKinds).optional(),
  state: z.enum(enterpriseStates).optional(),
  streetId: z.string().max(40).optional(),
  officerId: z.union([Id, z.literal('me'), z.literal('none')]).optional(),
  inFormation: z.stringbool().optional(),
  /** somebody answers for it: neither struck off nor with another district. R3.1 */
  followed: z.stringbool().optional(),
  sort: z.enum(enterpriseSorts).default('name'),
  direction: z.enum(directions).optional(),
})

/** What the filter shows, of it what the reader sees whole; at most 5,000 lines. */
export const ExportEnterprises = z
  .strictObject({
    search: searched(60).optional(),
    kind: z.enum(enterpriseKinds).optional(),
    state: z.enum(enterpriseStates).optional(),
    streetId: z.string().max(40).optional(),
    officerId: z.union([Id, z.literal('me'), z.literal('none')]).optional(),
    inFormation: z.boolean().optional(),
    followed: z.boolean().optional(),
    sort: z.enum(enterpriseSorts).optional(),
    direction: z.enum(directions).optional(),
  })
  .meta({ examples: [{ streetId: '440105015', officerId: 'none' }, { search: '智能', kind: 'target' }, {}] })

export const EnterpriseRow = z
  .object({
    id: Id,
    name: z.string(),
    code: z.string().nullable(),
    kind: z.enum(enterpriseKinds),
    state: z.enum(enterpriseStates),
    streetId: z.string().nullable(),
    streetName: z.string().nullable(),
    building: z.string(),
    industry: z.string(),
    officerId: Id.nullable(),
    officerName: z.string().nullable(),
    openRequests: z.number().int(),
    overdue: z.number().int(),
    /** false: only what the district's register shows to everyone (R11.2); counts are 0 then, but on one's own street. */
    whole: z.boolean(),
  })
  .meta({ id: 'EnterpriseRow' })
/** To the enterprise itself: who follows it by name. R11.1 */
export const OwnEnterpriseRow = EnterpriseRow.omit({ officerId: true }).meta({ id: 'OwnEnterpriseRow' })

const page = { total: Total, next: z.string().nullable() }
export const EnterpriseList = z
  .discriminatedUnion('reader', [
    z.object({ reader: z.literal('office'), rows: z.array(EnterpriseRow), ...page }),
    z.object({ reader: z.literal('enterprise'), rows: z.array(OwnEnterpriseRow), ...page }),
  ])
  .meta({ id: 'EnterpriseList' })

export const Person = z
  .object({ id: Id, name: z.string(), title: z.string(), unitName: z.string(), phone: z.string().nullable(), onLeave: z.boolean() })
  .meta({ id: 'Person' })
/** Somebody of the office to the enterprise: whom to call, not who it is among the office's rows. R11.1, R11.4 */
export const PersonToCall = Person.omit({ id: true }).meta({ id: 'PersonToCall' })
export const Contact = z
  .object({
    id: Id,
    name: z.string(),
    title: z.string(),
    /** masked (139****0034) unless `phoneOpen`; R11.4 */
    phone: z.string(),
    phoneOpen: z.boolean(),
    isMain: z.boolean(),
    account: z.enum(['none', 'invited', 'active', 'disabled']),
  })
  .meta({ id: 'Contact' })
