import { z } from 'zod'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, words } from '#wire/text.ts'
import { supervisionOrders } from './supervision-order.ts'

/** An order with a day, by a minister or a leader on somebody else's matter. R7.6 */
export const SuperviseMatter = z
  .strictObject({ words: words(1000), day: DayText })
  .meta({ examples: [{ words: '请与消防大队当面商定分段验收，周三前报结果。', day: '2027-01-06' }] })
export const AnswerSupervision = z
  .strictObject({ words: words(2000) })
  .meta({ examples: [{ words: '已与消防大队商定分段验收，周五现场核验。' }] })

/** For the office alone. R11.3 */
export const Supervision = z
  .object({
    id: Id,
    order: z.enum(supervisionOrders),
    words: z.string(),
    givenBy: z.string(),
    givenAt: Instant,
    dueAt: Instant,
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    answeredAt: Instant.nullable(),
    /** the reader may answer it now: what the step would let pass */
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'Supervision' })

export const Supervised = z.object({ id: Id, dueAt: Instant, holderName: z.string().nullable(), at: Instant }).meta({ id: 'Supervised' })
export const SupervisionDone = z.object({ id: Id, requestId: Id, at: Instant }).meta({ id: 'SupervisionDone' })
