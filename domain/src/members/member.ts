import { z } from 'zod'
import { unitLevels } from '#organisations/unit-level.ts'
import { directions } from '#wire/direction.ts'
import { Instant } from '#wire/instant.ts'
import { languages } from '#wire/language.ts'
import { callable, keptPhone } from '#wire/phone.ts'
import { Id, line, optionalLine, Page, searched, Total, words } from '#wire/text.ts'
import { heldPosts } from './held-posts.ts'
import { memberSorts } from './member-sorts.ts'
import { memberStates } from './member-state.ts'
import { OfficeRole, Role } from './role.ts'

/** What one signs in with: letters, digits, dot, dash; or a phone number. */
export const LoginName = z
  .string()
  .trim()
  .min(3)
  .max(40)
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
/** A number to call, however it is typed: full-width, in brackets, with an extension. */
export const Phone = z.string().max(60).overwrite(keptPhone).regex(callable)
export const Password = z.string().min(1).max(200)
export const LanguageName = z.enum(languages)

const aMinister = '01930f6a-2c41-7d18-a6b5-8e0f4c7d9a23'
const aToken = 'kq3VnW8rTz5mYp2LxHc7Jd4sGb9fRe6u'

export const SignIn = z
  .strictObject({ loginName: z.string().trim().min(1).max(40), password: Password })
  .meta({ examples: [{ loginName: 'officer01', password: '…' }] })
export const ChangePassword = z
  .strictObject({ current: Password, next: Password })
  .meta({ examples: [{ current: '珠江边的旧口令 2025', next: '沿江路慢慢走 2026' }] })
export const ChangeSettings = z.strictObject({ language: LanguageName }).meta({ examples: [{ language: 'zh-CN' }, { language: 'en' }] })

export const Session = z
  .object({
    member: z.object({
      id: Id,
      name: z.string(),
      title: z.string(),
      unitId: z.string(),
      unitName: z.string(),
      unitLevel: z.enum(unitLevels),
      phone: z.string().nullable(),
      roles: z.array(Role),
      language: LanguageName,
      onLeave: z.boolean(),
      deputyName: z.string().nullable(),
      ministerName: z.string().nullable(),
    }),
    district: z.object({ id: z.string(), name: z.string() }),
    demonstration: z.boolean(),
    now: Instant,
    unreadNotices: z.number().int(),
  })
  .meta({ id: 'Session' })

export const InviteMember = z
  .strictObject({
    name: line(40),
    title: optionalLine(40).default(''),
    unitId: z.string().min(2).max(40),
    phone: Phone.nullable().default(null),
    loginName: LoginName,
    roles: z.array(OfficeRole).max(5),
    ministerId: Id.nullable().default(null),
  })
  .meta({
    examples: [
      {
        name: '陈若溪',
        title: '项目专员',
        unitId: '440105-investment',
        phone: '138-0000-0012',
        loginName: 'officer01',
        roles: ['officer'],
        ministerId: aMinister,
      },
      { name: '梁砚秋', unitId: '440105-tax', loginName: 'clerk07', roles: ['clerk'] },
    ],
  })
export const Invited = z.object({ memberId: Id, link: z.string(), expiresAt: Instant, rolesWaiting: z.array(Role) }).meta({ id: 'Invited' })

/** A new link for somebody who has not opened the account yet. */
export const Reinvited = z
  .object({ memberId: Id, purpose: z.literal('activate'), link: z.string(), expiresAt: Instant })
  .meta({ id: 'Reinvited' })

export const Invitation = z
  .object({
    purpose: z.enum(['activate', 'reset', 'first-administrator']),
    name: z.string(),
    loginName: z.string(),
    enterpriseName: z.string().nullable(),
    districtId: z.string(),
    districtName: z.string(),
    /** of the first administrator, who may begin another: the districts there are; none where the settings name one */
    districts: z.array(z.object({ id: z.string(), name: z.string() })),
    expiresAt: Instant,
    /** a second administrator released it: the code of the first opens it. R1.6 */
    needsCode: z.boolean(),
  })
  .meta({ id: 'Invitation' })
export const ActivateAccount = z
  .strictObject({ token: z.string().min(20).max(100), password: Password, resetCode: z.string().trim().min(1).max(20).optional() })
  .meta({
    examples: [
      { token: aToken, password: '沿江路慢慢走 2026' },
      { token: aToken, resetCode: '7KQM-3WZ9', password: '沿江路慢慢走 2026' },
    ],
  })
export const CreateFirstAdministrator = z
  .strictObject({
    token: z.string().min(20).max(100),
    name: line(40),
    loginName: LoginName,
    password: Password,
    /** the one proposed, when left out */
    districtId: z.string().min(2).max(40).optional(),
  })
  .meta({ examples: [{ token: aToken, name: '赵清越', loginName: 'admin', password: '沿江路慢慢走 2026' }] })
export const GrantRoles = z
  .strictObject({ roles: z.array(OfficeRole).max(5), ministerId: Id.nullable().optional() })
  .meta({ examples: [{ roles: ['officer', 'head'], ministerId: aMinister }, { roles: ['auditAdministrator'] }] })

/** Name, post, unit and duty phone of somebody of the office; what is left out stays. R1.5 */
export const ChangeMember = z
  .strictObject({
    name: line(40).optional(),
    title: optionalLine(40).optional(),
    unitId: z.string().min(2).max(40).optional(),
    phone: Phone.nullable().optional(),
  })
  .meta({ examples: [{ title: '副主任', phone: '138-0000-0012' }, { unitId: '440105-tax' }] })

/** R3.10 */
export const BarSignIn = z.strictObject({ reason: words(300) }).meta({ examples: [{ reason: '今天离岗，账号先停止登录。' }] })

/** What hangs on somebody, in counts: who administers reads no content. R1.5, R3.10 */
export const MemberTies = z
  .object({
    posts: z.array(z.object({ post: z.enum(heldPosts), of: z.string().nullable() })),
    enterprises: z.number().int(),
    /** time limits they hold: as a person, and for their unit */
    own: z.number().int(),
    ofUnit: z.number().int(),
  })
  .meta({ id: 'MemberTies' })

/** An account of the office, to who administers accounts. R1.5 */
export const AccountRow = z
  .object({
    as: z.literal('account'),
    id: Id,
    name: z.string(),
    title: z.string(),
    unitId: z.string(),
    unitName: z.string(),
    phone: z.string().nullable(),
    loginName: z.string().nullable(),
    roles: z.array(Role),
    askedRoles: z.array(Role),
    ministerId: Id.nullable(),
    ministerName: z.string().nullable(),
    deputyId: Id.nullable(),
    deputyName: z.string().nullable(),
    onLeaveUntil: Instant.nullable(),
    state: z.enum(memberStates),
    /** from signing in. R3.10 */
    barred: z.boolean(),
    lockedUntil: Instant.nullable(),
    lastSeenAt: Instant.nullable(),
  })
  .meta({ id: 'AccountRow' })
/** Somebody of an enterprise, to who administers accounts: whose account it is and how it stands. What they sign in with is their number, and that is the officer's to know. R11.4 */
const ContactAccountRow = AccountRow.extend({ as: z.literal('contact'), phone: z.null(), loginName: z.null() }).meta({
  id: 'ContactAccountRow',
})
/** Who holds a post, to the rest of the office: how somebody signs in is for administrators. */
const PostRow = AccountRow.extend({
  as: z.literal('post'),
  loginName: z.null(),
  askedRoles: z.array(z.never()),
  lockedUntil: z.null(),
  lastSeenAt: z.null(),
}).meta({ id: 'PostRow' })
export const MemberRow = z.discriminatedUnion('as', [AccountRow, ContactAccountRow, PostRow])
/** `people`: those of the office, the contacts of enterprises, or both. `waiting`: only those whose roles wait for the security administrator. */
export const ListMembers = z.object({
  ...Page,
  people: z.enum(['office', 'contacts', 'all']).default('office'),
  role: Role.optional(),
  unitId: z.string().max(40).optional(),
  state: z.enum(memberStates).optional(),
  search: searched(40).optional(),
  waiting: z.stringbool().optional(),
  sort: z.enum(memberSorts).default('name'),
  direction: z.enum(directions).optional(),
})
export const MemberList = z.object({ rows: z.array(MemberRow), total: Total, next: z.string().nullable() }).meta({ id: 'MemberList' })
