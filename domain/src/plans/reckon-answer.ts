import type { Wire } from '#wire/instant.ts'
import { type Language, say } from '#wire/language.ts'
import type { DraftMilestone, Plan, PlanMilestone } from './plan.ts'
import { calendarOf } from './plan-calendar.ts'
import { isProvisional, type PlanReckoned, type PlanToReckon, reckonPlan } from './plan-reckoning.ts'
import type { Actual } from './schedule.ts'
import { shiftInWords } from './shift-words.ts'
import { type WorkScale, workScale } from './work-scale.ts'

export type AnswerReckoned = PlanReckoned & { ids: readonly string[]; provisional: boolean; sentence: string | null }

type Answer = Wire<typeof Plan>
type Drafted = Pick<Wire<typeof DraftMilestone>, 'id' | 'name' | 'promise' | 'predecessors'>

/** The scale of an answer of getPlan, to be kept while its calendar stays. */
export const scaleOf = ({ calendar, beginsAt }: Pick<Answer, 'calendar' | 'beginsAt'>): WorkScale =>
  workScale(calendarOf(calendar), Temporal.Instant.from(beginsAt))

/**
 * An answer of getPlan reckoned at a moment, with these milestones in place of its own where a draft is being changed: what the server says of the same. Rows in the order of the milestones.
 * Throws RangeError where milestones wait for each other, or for one that is not there. R15.4
 */
export function reckonAnswer(
  scale: WorkScale,
  answer: Answer,
  milestones: readonly Drafted[],
  now: Temporal.Instant,
  language: Language,
): AnswerReckoned {
  const standing = toReckon(answer)
  const reckoned = reckonPlan(scale, { ...standing, milestones }, now.epochMilliseconds)
  const { shift, schedule } = reckoned
  const named = milestones.find(({ id }) => id === shift?.causedBy)?.name ?? null
  return {
    ...reckoned,
    ids: milestones.map(({ id }) => id),
    provisional: isProvisional(calendarOf(answer.calendar), standing.beginsAt, schedule.landsAt),
    sentence: shift && say(shiftInWords(shift, named), language),
  }
}

/** All of an answer but its milestones, made ready once for the many reckonings of a draft that is being changed. R15.4 */
export function toReckon(answer: Answer): Omit<PlanToReckon, 'milestones'> {
  const inForce = answer.inForce && {
    landsAt: ms(answer.inForce.landsAt),
    rows: answer.inForce.rows.map(({ id, startAt, finishAt }) => ({ id, startAt: ms(startAt), finishAt: ms(finishAt) })),
  }
  return {
    beginsAt: ms(answer.beginsAt),
    actuals: actualsOf(answer),
    inForce,
    pausedUntil: answer.pausedUntil === null ? null : ms(answer.pausedUntil),
  }
}

const actualsOf = ({ milestones }: Answer): Map<string, Actual> =>
  new Map(milestones.flatMap(milestone => (milestone.now ? [[milestone.id, actualOf(milestone.now)]] : [])))

function actualOf({ status, startAt, finishAt, expectedAt, dueAt }: NonNullable<Wire<typeof PlanMilestone>['now']>): Actual {
  if (status === 'finished' || status === 'dispensed') return { startedAt: ms(startAt), finishedAt: ms(finishAt) }
  if (status !== 'running') return {}
  const until = expectedAt ?? dueAt
  return { startedAt: ms(startAt), ...(until ? { expectedAt: ms(until) } : {}) }
}

const ms = (moment: string): number => Temporal.Instant.from(moment).epochMilliseconds
