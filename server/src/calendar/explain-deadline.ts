import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import { explainDeadline as explanationOf } from '@yigen/domain/calendar/explain-deadline.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import { readCalendar } from './calendar.queries.ts'

/** Any start, unit and amount, reckoned by the calendar and the working time of now and explained. R9.5 */
export async function explainDeadline(
  db: Kysely<DB>,
  { districtId }: Pick<Actor, 'districtId'>,
  asked: TimePromise & { start: Temporal.Instant },
  language: Language,
  now: Temporal.Instant,
) {
  const deadline = deadlineOf(await readCalendar(db, districtId, now), asked.start, { amount: asked.amount, unit: asked.unit })
  const { startAt, dueAt, provisional, calendarVersion } = deadline
  return { startAt, dueAt, provisional, calendarVersion, ...explanationOf(deadline, language) }
}
