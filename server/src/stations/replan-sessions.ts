import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import type { Moves } from '#slice/follows.ts'
import { byCalendar, changedByPlan, followPattern } from './follow-pattern.ts'
import { holdWithPeople } from './hold-people.ts'
import { planOf } from './planned-times.ts'
import { type PatternOfStation, patternColumns } from './station.queries.ts'

/** A year's table says which days are off: sessions to come move with it, are called off, or are held after all, and who is on duty is told. R19.1, R9.4 */
export async function replanSessions(trx: Transaction<DB>, districtId: string, now: Temporal.Instant): Promise<Moves> {
  const { rows } = await sql<PatternOfStation>`
    select ${patternColumns} from station t where t.district_id = ${districtId} and t.closed_at is null order by t.id for update`.execute(
    trx,
  )
  const stations = []
  for (const station of rows) {
    const plan = await planOf(trx, station, now)
    stations.push({ station, plan, changed: await changedByPlan(trx, station, plan, now) })
  }
  // all at once, before each goes its way: the people of one station are on duty at others
  await holdWithPeople(
    trx,
    districtId,
    stations.flatMap(({ changed }) => changed),
  )
  for (const { station, plan } of stations) await followPattern(trx, clockwork(districtId), station, { ...plan, why: byCalendar }, now)
  return { moved: [], left: 0 }
}
