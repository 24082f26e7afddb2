import { z } from 'zod'
import { Phone } from '#members/member.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, line, optionalLine, words } from '#wire/text.ts'
import { landingKinds } from './landing-kind.ts'
import { progressKinds } from './progress-kind.ts'
import { gates, projectStages } from './project-stage.ts'
import { projectStatuses } from './project-status.ts'

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

/** The gate is named, so that of two who pass at once the second learns that it is passed. R13.3 */
export const PassGate = z.strictObject({ gate: z.enum(gates) }).meta({ examples: [{ gate: 'talks' }] })
export const SkipGate = z
  .strictObject({ gate: z.enum(gates), reason: words(500) })
  .meta({ examples: [{ gate: 'talks', reason: '集团直接签约，没有单独洽谈。' }] })
export const SetStageBack = z
  .strictObject({ stage: z.enum(projectStages), reason: words(500) })
  .meta({ examples: [{ stage: 'lead', reason: '协议未盖章，退回补签。' }] })
/** Until the end of that day. R13.2 */
export const PauseProject = z
  .strictObject({ until: DayText, reason: words(500) })
  .meta({ examples: [{ until: '2027-01-15', reason: '集团年底冻结投资决策。' }] })
/** Why, and where it went. R13.6 */
export const EndProject = z
  .strictObject({ reason: words(500), where: line(120) })
  .meta({ examples: [{ reason: '总部改定外省。', where: '苏州' }] })
export const RecordMovedAway = z
  .strictObject({ reason: words(500), where: line(120) })
  .meta({ examples: [{ reason: '租约到期迁出。', where: '佛山' }] })
/** `progress` is read by the enterprise; `note` and `risk` stay in the office. R13.7 */
export const RecordProgress = z
  .strictObject({ kind: z.enum(progressKinds), words: words(1000) })
  .meta({ examples: [{ kind: 'progress', words: '集团技术部周三来看过场地。' }] })
export const AddProjectMember = z
  .strictObject({ memberId: Id, duty: line(80) })
  .meta({ examples: [{ memberId: '01930f6a-5b10-7c3e-9d41-6a2f0c8e7b15', duty: '场地与消防' }] })

export const StageReached = z
  .object({ id: Id, stage: z.enum(projectStages), status: z.enum(projectStatuses), at: Instant })
  .meta({ id: 'StageReached' })
