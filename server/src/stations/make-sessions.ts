import { randomUUIDv7 } from 'node:crypto'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { daysOf, weeksAhead } from '@yigen/domain/stations/session-day.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import { byCalendar, followPattern } from './follow-pattern.ts'
import { type Plan, plannedTimes, planOf } from './planned-times.ts'
import { type PatternOfStation, patternColumns } from './station.queries.ts'
import { takeEach } from './take-each.ts'

type Of = { districtId: string; id: string }

/** Every station has its sessions of the next eight weeks, each once, also with several servers and after downtime. Returns how many were made. R19.1 */
export async function makeSessions(db: Kysely<DB>, now: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Of>`select t.district_id as "districtId", t.id from station t where t.closed_at is null order by t.id`.execute(
    db,
  )
  return takeEach(rows, station => makeFor(db, station, now))
}

/**
 * Read once the station is held: by then it may be changed or closed, or the table of a year published.
 * Sessions follow that table here, too: who published it is of one district, and saw none that was made in the very moment. R9.4
 */
const makeFor = (db: Kysely<DB>, { districtId, id }: Of, now: Temporal.Instant): Promise<number> =>
  inTransaction(db, async trx => {
    const { rows } = await sql<PatternOfStation>`
      select ${patternColumns} from station t where t.district_id = ${districtId} and t.id = ${id} and t.closed_at is null for update`.execute(
      trx,
    )
    const [station] = rows
    if (!station) return 0
    const plan = await planOf(trx, station, now)
    await followPattern(trx, clockwork(districtId), station, { ...plan, why: byCalendar }, now)
    return makeSessionsOf(trx, station, plan, now)
  })

/** Of one: those that have not begun and are not there yet. */
export async function makeSessionsOf(trx: Transaction<DB>, station: PatternOfStation, plan: Plan, now: Temporal.Instant): Promise<number> {
  const today = dateIn(now)
  const days = daysOf(station.weekday, today, today.add({ weeks: weeksAhead }))
  const rows = days.map(day => sessionOf(station, day, plan)).filter(row => Temporal.Instant.compare(row.starts_at, now) > 0)
  if (rows.length === 0) return 0
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('station_session')
    .values(rows)
    .onConflict(conflict => conflict.columns(['district_id', 'station_id', 'planned_day']).doNothing())
    .executeTakeFirstOrThrow()
  return Number(numInsertedOrUpdatedRows)
}

/** One that is called off keeps the hours it would have had. */
function sessionOf(station: PatternOfStation, planned: Temporal.PlainDate, plan: Plan) {
  const { districtId, id: stationId, slotMinutes, bookEvery, desks } = station
  return {
    ...{ district_id: districtId, id: randomUUIDv7(), station_id: stationId, planned_day: planned },
    ...plannedTimes(station, planned, plan),
    ...{ slot_minutes: slotMinutes, book_every: bookEvery, desks, decided_by: null, closed_by: null, closed_at: null },
  }
}
