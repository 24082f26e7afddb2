import type { Calendar } from '#calendar/calendar.ts'
import { endOfWorkingDay } from '#calendar/working-time.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'
import { supervisionRefusals } from './supervisions.slice.ts'

/** Who has the matter in hand. R7.6 */
export const answersSupervision = [{ relations: ['officer', 'deputy', 'minister'] }] as const satisfies readonly Way[]

/** By when it is answered: the end of working time (18:00) of the day, on a day off of the next workday. R7.6 */
export const supervisionDue = (calendar: Calendar, day: Temporal.PlainDate): Temporal.Instant => endOfWorkingDay(calendar, day)

/** 400: the day is not over yet. */
export const whyNotDue = (dueAt: Temporal.Instant, now: Temporal.Instant): Refusal | null =>
  Temporal.Instant.compare(dueAt, now) > 0 ? null : refusal(supervisionRefusals.supervisionPast, {}, { field: 'day' })

export type SupervisionState = { answered: boolean; gaveIt: boolean }

/** R7.6: by who has the matter in hand, never by who gave it (R1.4); once. */
export function whyNotAnswerSupervision(
  { answered, gaveIt }: SupervisionState,
  asker: { relations: readonly Relation[]; language: Language },
): Refusal | null {
  if (gaveIt) return refusal(refusals.notOwnWork)
  if (!mayBy(answersSupervision, { roles: [], relations: asker.relations }))
    return refusal(refusals.mayNot, {
      who: asker.language === 'en' ? 'the officer, the deputy or the minister' : '首席服务官、B 角或项目部长',
    })
  return answered ? refusal(supervisionRefusals.supervisionAnswered) : null
}
