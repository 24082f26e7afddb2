import { sql, type Transaction } from 'kysely'
import { freshCalendarsOf } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import type { Moves } from '#slice/follows.ts'
import { followPattern } from './follow-pattern.ts'
import { type PatternOfStation, patternColumns } from './station.queries.ts'

/** A year's table says which days are off: sessions to come move with it, are called off, or are held after all, and who is on duty is told. R19.1, R9.4 */
export async function replanSessions(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<Moves> {
  const calendar = (await freshCalendarsOf(trx, districtId))(now)
  const { rows } = await sql<PatternOfStation>`
    select ${patternColumns} from station t where t.district_id = ${districtId} and t.closed_at is null order by t.id for update`.execute(
    trx,
  )
  const why = { zh: '放假安排公布', en: 'the calendar table arrived' }
  for (const station of rows) await followPattern(trx, clockwork(districtId), station, { calendar, why }, now)
  return { moved: [], left: 0 }
}
