import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Author } from '#history/record.ts'
import { holdElsewhere } from './hold-elsewhere.ts'
import { type HeldSession, holdSessions } from './lock-session.ts'
import { type Plan, type PlannedTimes, plannedTimes } from './planned-times.ts'
import type { PatternOfStation } from './station.queries.ts'

/** Days that the pattern comes back to are held again, as it and the calendar say by now. R19.1 */
export async function reviveSessions(
  trx: Transaction<DB>,
  author: Author,
  station: PatternOfStation,
  plan: Plan,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, id, weekday } = station
  const { rows } = await sql<{ id: string }>`
    select x.id from station_session x where x.district_id = ${districtId} and x.station_id = ${id} and x.called_off = 'pattern'
      and x.planned_day >= ${dateIn(now)} and extract(isodow from x.planned_day) = ${weekday}`.execute(trx)
  const sessions = await holdSessions(
    trx,
    districtId,
    rows.map(row => row.id),
  )
  for (const session of sessions) await reviveOne(trx, author, session, plannedTimes(station, session.plannedDay, plan), now)
}

async function reviveOne(
  trx: Transaction<DB>,
  author: Author,
  session: HeldSession,
  held: PlannedTimes,
  now: Temporal.Instant,
): Promise<void> {
  if (held.state === 'calledOff') return stayOff(trx, session, held)
  if (Temporal.Instant.compare(held.starts_at, now) <= 0) return
  const times = { day: held.day, startsAt: held.starts_at, endsAt: held.ends_at, festival: held.festival }
  await holdElsewhere(trx, author, session, times, { reason: '', decidedBy: null }, now)
}

/** By the calendar from now on, or by what the minister put there: they may hold it after all. */
async function stayOff(trx: Transaction<DB>, { districtId, id }: HeldSession, held: PlannedTimes): Promise<void> {
  await trx
    .updateTable('station_session')
    .set({ ...held, words: '', changes: sql<number>`changes + 1` })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}
