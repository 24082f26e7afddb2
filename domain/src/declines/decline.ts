import { z } from 'zod'
import { directions } from '#wire/direction.ts'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, optionalWords, Page, words } from '#wire/text.ts'
import { declineSorts } from './decline-sorts.ts'
import { declineStatuses } from './decline-status.ts'

/** One way that was tried: what, with whom, what they answered. R5.1 */
export const RecordWayTried = z
  .strictObject({ what: words(500), withWhom: words(200), answered: words(1000) })
  .meta({ examples: [{ what: '分段验收', withWhom: '住建局', answered: '整栋一次消防没过，分段也不能先验。' }] })
export const WayTried = z
  .object({ id: Id, what: z.string(), withWhom: z.string(), answered: z.string(), recordedBy: z.string(), recordedAt: Instant })
  .meta({ id: 'WayTried' })

/** R5.1: reason (legal basis where law is the reason), an alternative offered, the words the enterprise will read; the ways tried are rows already. */
export const ProposeDecline = z
  .strictObject({
    reason: words(1000),
    legalBasis: optionalWords(500).default(''),
    alternative: words(1000),
    words: words(3000),
  })
  .meta({
    examples: [
      {
        reason: '整栋一次消防未验收，二次消防不能先行。',
        legalBasis: '《建设工程消防设计审查验收管理暂行规定》',
        alternative: '先用 9 层（620 ㎡）开业，12 层验收后搬回。',
        words: '王经理您好：12 层的二次消防要等整栋一次消防验收后才能办。9 层已验收，物业同意短租给您，我陪您办进场。',
      },
    ],
  })
export const ReleaseDecline = z.strictObject({}).meta({ examples: [{}] })
/** R7.6 */
export const TakeBackDecline = z.strictObject({}).meta({ examples: [{}] })
export const ReturnDecline = z
  .strictObject({ toTry: words(1000) })
  .meta({ examples: [{ toTry: '问问消防支队能否先做预验收，出临时意见。' }] })
export const AppealDecline = z
  .strictObject({ words: words(3000) })
  .meta({ examples: [{ words: '9 层面积不够，设备放不下，请再看看 12 层能否分区验收。' }] })
export const DecideAppeal = z
  .strictObject({ decision: z.enum(['upheld', 'rejected']), words: words(3000) })
  .meta({ examples: [{ decision: 'upheld', words: '请住建局一周内到现场看分区验收的条件，服务官每两天告诉您进展。' }] })

export const Appeal = z
  .object({
    id: Id,
    words: z.string(),
    appealedBy: z.string(),
    appealedAt: Instant,
    decision: z.enum(['upheld', 'rejected']).nullable(),
    decisionWords: z.string(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
  })
  .meta({ id: 'Appeal' })

export const Decline = z
  .object({
    id: Id,
    requestId: Id,
    status: z.enum(declineStatuses),
    reason: z.string(),
    legalBasis: z.string(),
    alternative: z.string(),
    words: z.string(),
    proposedBy: z.string(),
    proposedAt: Instant,
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    toTry: z.string(),
    appeal: Appeal.nullable(),
    /** until when the enterprise may appeal (R5.4) */
    appealUntil: Instant.nullable(),
    /** the reader may release or return it now, may decide its appeal now: what the steps would let pass */
    mayRelease: z.boolean(),
    mayDecide: z.boolean(),
    mayTakeBack: z.boolean(),
  })
  .meta({ id: 'Decline' })

export const WayRecorded = z.object({ id: Id, count: z.number().int(), at: Instant }).meta({ id: 'WayRecorded' })
export const DeclineProposed = z.object({ id: Id, deciderName: z.string().nullable(), dueAt: Instant }).meta({ id: 'DeclineProposed' })
export const DeclineDone = z.object({ id: Id, requestId: Id, status: z.enum(declineStatuses), at: Instant }).meta({ id: 'DeclineDone' })
export const Appealed = z.object({ id: Id, leaderName: z.string().nullable(), dueAt: Instant }).meta({ id: 'Appealed' })
export const AppealDone = z
  .object({ id: Id, requestId: Id, decision: z.enum(['upheld', 'rejected']), at: Instant })
  .meta({ id: 'AppealDone' })

/** The ledger of refusals per unit and service item, for ministers and leaders. */
export const ListDeclines = z.object({
  ...Page,
  /** `appealed`: an appeal waits for its decision; `read`: the enterprise has read it, whether an appeal overturned it or not */
  status: z.enum([...declineStatuses, 'appealed', 'read']).optional(),
  /** `none`: of no unit */
  unitId: z.string().max(40).optional(),
  serviceCode: z.string().max(60).optional(),
  from: DayText.optional(),
  until: DayText.optional(),
  sort: z.enum(declineSorts).default('proposed'),
  direction: z.enum(directions).optional(),
})
export const DeclineRow = z
  .object({
    ...Decline.shape,
    requestNumber: z.string(),
    title: z.string(),
    enterpriseId: Id,
    enterpriseName: z.string(),
    unitName: z.string().nullable(),
    serviceNameZh: z.string().nullable(),
    serviceNameEn: z.string().nullable(),
    ways: z.number().int(),
    releaseDueAt: Instant.nullable(),
    /** whose decision it is now: the minister's, or the next superior's (R1.4) */
    releaseHolderId: Id.nullable(),
    appealDueAt: Instant.nullable(),
    /** of the answer that the enterprise still waits for meanwhile: a proposal stops no clock (R5.2) */
    answerStartedAt: Instant.nullable(),
    answerDueAt: Instant.nullable(),
  })
  .meta({ id: 'DeclineRow' })
export const DeclineList = z
  .object({
    rows: z.array(DeclineRow),
    next: z.string().nullable(),
    summary: z.array(
      z.object({
        unitId: z.string().nullable(),
        unitName: z.string().nullable(),
        serviceCode: z.string().nullable(),
        serviceNameZh: z.string().nullable(),
        serviceNameEn: z.string().nullable(),
        released: z.number().int(),
        settled: z.number().int(),
        upheld: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'DeclineList' })
