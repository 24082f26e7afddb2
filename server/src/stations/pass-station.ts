import type { Actor } from '@yigen/domain/members/actor.ts'
import { stationClocks, stationNotices } from '@yigen/domain/stations/stations.slice.ts'
import { sql, type Transaction } from 'kysely'
import { passToPerson } from '#clocks/pass-to-person.ts'
import type { DB } from '#database/schema.ts'
import { news, tellAll } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import type { PatternOfStation } from './station.queries.ts'

type Passed = { from: string; to: { id: string; name: string } }

/** Another minister has the station: who looks for somebody is whose it is now, and both hear of it. R19.1 */
export async function passStation(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id, name }: Pick<PatternOfStation, 'districtId' | 'id' | 'name'>,
  { from, to }: Passed,
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select x.id from station_session x where x.district_id = ${districtId} and x.station_id = ${id} and x.starts_at > ${now}`.execute(trx)
  for (const session of rows) await passToPerson(trx, { districtId, subjectId: session.id, kind: stationClocks.dutyStaffing }, to.id, now)
  const subject = { kind: 'station', id } as const
  await tellAll(
    trx,
    districtId,
    [
      news(stationNotices.yours, { subject, to: others([to.id], actor.memberId), data: { who: actor.name, station: name } }),
      news(stationNotices.notYours, { subject, to: others([from], actor.memberId), data: { minister: to.name, station: name } }),
    ],
    now,
  )
}
