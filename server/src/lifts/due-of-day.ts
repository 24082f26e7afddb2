import { endOfWorkingDay } from '@yigen/domain/calendar/working-time.ts'
import { whyNotDue } from '@yigen/domain/lifts/lift-steps.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'

/** By the end of working time of that day where the answer comes from, on a day off of its next working day; 400 once it is over. R18.2 */
export async function dueOfDay(db: Kysely<DB>, askedId: string, day: string, now: Temporal.Instant): Promise<Temporal.Instant> {
  const dueAt = endOfWorkingDay(await readCalendar(db, askedId, now), Temporal.PlainDate.from(day))
  refuseIf(whyNotDue(dueAt, now))
  return dueAt
}
