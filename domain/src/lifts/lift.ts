import { z } from 'zod'
import { DayText, Instant } from '#wire/instant.ts'
import { Id, Page, words } from '#wire/text.ts'
import { liftLevels } from './lift-level.ts'
import { liftStatuses } from './lift-status.ts'
import { liftSteps } from './lift-steps.ts'
import { liftSubjects } from './lift-subject.ts'

/** One question, what was done here before it goes up, and the day on which an answer helps. R18.2 */
export const ProposeLift = z
  .strictObject({ question: words(500), tried: words(1000), day: DayText })
  .meta({ examples: [{ question: '分段消防验收，市里能否先行核验一期？', tried: '区消防大队两次会商，权限在市里。', day: '2027-01-06' }] })
/** The superior may put the question and the day otherwise. */
export const LiftQuestion = z
  .strictObject({ question: words(500), day: DayText })
  .meta({ examples: [{ question: '分段消防验收，市里能否先行核验一期？', day: '2027-01-06' }] })
export const SendBackLift = z.strictObject({ words: words(500) }).meta({ examples: [{ words: '先与区住建局会商，再定是否上提。' }] })
export const ReturnLift = z.strictObject({ words: words(500) }).meta({ examples: [{ words: '这一项权限在区里，请区住建局办理。' }] })
export const AnswerLift = z.strictObject({ words: words(2000) }).meta({ examples: [{ words: '市消防支队 1 月 4 日到现场核验一期。' }] })

const shape = {
  id: Id,
  status: z.enum(liftStatuses),
  question: z.string(),
  /** what it hangs on, for who can open it; null to who reads the question and does not see that */
  about: z.object({ kind: z.enum(liftSubjects), id: Id }).nullable(),
  title: z.string(),
  /** null of an item that is about none */
  enterpriseName: z.string().nullable(),
  districtName: z.string(),
  level: z.enum(liftLevels),
  askedName: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  /** by when an answer is asked for */
  dueAt: Instant,
  /** who has it now, and until when; null when it is over */
  waitsFor: z.string().nullable(),
  waitsUntil: Instant.nullable(),
  endedAt: Instant.nullable(),
}
export const LiftRow = z.object({ ...shape, mine: z.boolean() }).meta({ id: 'LiftRow' })

/** As it stands on the page of its matter, and above it where it went further. */
export const LiftLine = z
  .object({
    id: Id,
    status: z.enum(liftStatuses),
    question: z.string(),
    level: z.enum(liftLevels),
    dueAt: Instant,
    answer: z.string().nullable(),
  })
  .meta({ id: 'LiftLine' })
/** To the enterprise: which level was asked, by when. R18.2 */
export const LevelAsked = z.object({ level: z.enum(liftLevels), dueAt: Instant }).meta({ id: 'LevelAsked' })

export const Lift = z
  .object({
    ...shape,
    tried: z.string(),
    /** the item of a weekly meeting that was lent up, to who sees that meeting. R17.5 */
    itemId: Id.nullable(),
    decidedBy: z.string().nullable(),
    decidedAt: Instant.nullable(),
    /** of who sent it back or returned it */
    words: z.string(),
    acceptedBy: z.string().nullable(),
    acceptedAt: Instant.nullable(),
    answer: z.string().nullable(),
    answeredBy: z.string().nullable(),
    /** where it came from, and where it went on to */
    from: LiftLine.nullable(),
    further: z.array(LiftLine),
    /** the steps that the reader could take now */
    may: z.array(z.enum(liftSteps)),
  })
  .meta({ id: 'Lift' })

/** `districtId`: which district asks. */
export const ListLifts = z.object({
  ...Page,
  state: z.enum(['open', 'over']).default('open'),
  districtId: z.string().max(40).optional(),
})
export const LiftList = z.object({ rows: z.array(LiftRow), next: z.string().nullable() }).meta({ id: 'LiftList' })

export const LiftProposed = z
  .object({ id: Id, waitsFor: z.string().nullable(), waitsUntil: Instant, dueAt: Instant, at: Instant })
  .meta({ id: 'LiftProposed' })
export const LiftDone = z.object({ id: Id, status: z.enum(liftStatuses), at: Instant }).meta({ id: 'LiftDone' })
/** `dueAt`: by when the level above answers. */
export const LiftLent = z.object({ id: Id, status: z.enum(liftStatuses), dueAt: Instant, at: Instant }).meta({ id: 'LiftLent' })
