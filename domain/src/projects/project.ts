import { z } from 'zod'
import { Phone } from '#members/member.ts'
import { Instant } from '#wire/instant.ts'
import { Id, line, optionalLine } from '#wire/text.ts'
import { landingKinds } from './landing-kind.ts'

/** What was agreed: 万元, ㎡, people; null where nothing is said yet. */
const agreed = {
  investment: z.number().positive().max(999_999_999).nullable().default(null),
  area: z.number().positive().max(99_999_999).nullable().default(null),
  headcount: z.number().int().positive().max(1_000_000).nullable().default(null),
}

/** An enterprise that is entered with its project, perhaps still in formation (筹). R2.1 */
const NewEnterprise = z.strictObject({
  name: line(120).min(2),
  streetId: z.string().max(40).nullable().default(null),
  industry: optionalLine(60).default(''),
  contact: z
    .strictObject({ name: line(40), title: optionalLine(40).default(''), phone: Phone })
    .nullable()
    .default(null),
})

/** A project for an enterprise that is there (`enterpriseId`) or is entered with it (`newEnterprise`): one of the two. `officerId`: of a new one; whoever opens it, where nobody is named. R13.1 */
export const OpenProject = z
  .strictObject({
    enterpriseId: Id.nullable().default(null),
    newEnterprise: NewEnterprise.nullable().default(null),
    officerId: Id.nullable().default(null),
    sourceRequestId: Id.nullable().default(null),
    name: line(80).min(2),
    kind: z.enum(landingKinds),
    streetId: z.string().max(40).nullable().default(null),
    address: optionalLine(160).default(''),
    ...agreed,
  })
  .refine(({ enterpriseId, newEnterprise }) => (enterpriseId === null) !== (newEnterprise === null), {
    path: ['enterpriseId'],
    error: 'one of enterpriseId and newEnterprise',
  })
  .meta({
    examples: [
      {
        newEnterprise: { name: '广州岚海储能科技有限公司（筹）', streetId: '440105015', industry: '新能源' },
        name: '岚海储能南方总部',
        kind: 'headquarters',
        investment: 50000,
        headcount: 60,
      },
      {
        enterpriseId: '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15',
        name: '鹭汀智能研发中心',
        kind: 'rd-centre',
        streetId: '440105015',
        address: '万胜广场 B 座',
        area: 8600,
        headcount: 60,
      },
    ],
  })

export const ProjectOpened = z.object({ id: Id, enterpriseId: Id, officerName: z.string(), at: Instant }).meta({ id: 'ProjectOpened' })
export const ProjectDone = z.object({ id: Id, at: Instant }).meta({ id: 'ProjectDone' })
