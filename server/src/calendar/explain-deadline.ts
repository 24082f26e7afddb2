import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { explainDeadline as explanationOf } from '@yigen/domain/calendar/explain-deadline.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { readCalendar } from './calendar.queries.ts'

/** Any start, unit and amount, reckoned by the calendar of now and explained. R9.5 */
export async function explainDeadline(db: Kysely<DB>, asked: TimePromise & { start: Temporal.Instant }, language: Language) {
  const deadline = deadlineOf(await readCalendar(db), asked.start, { amount: asked.amount, unit: asked.unit })
  const { startAt, dueAt, provisional, calendarVersion } = deadline
  return { startAt, dueAt, provisional, calendarVersion, ...explanationOf(deadline, language) }
}
