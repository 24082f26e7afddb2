import type { Actor } from '@yigen/domain/members/actor.ts'
import type { CloseStation, StationDone } from '@yigen/domain/stations/station.ts'
import { stationHistory } from '@yigen/domain/stations/stations.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { holdSessions } from './lock-session.ts'
import { lockStation } from './lock-station.ts'
import { markCalledOff } from './mark-called-off.ts'

/** A station is given up: its sessions to come are called off, what was stays. */
export async function closeStation(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof CloseStation>,
  now: Temporal.Instant,
): Promise<z.output<typeof StationDone>> {
  const { name, version } = await lockStation(trx, actor, id, now)
  const { districtId, memberId } = actor
  await trx
    .updateTable('station')
    .set({ closed_by: memberId, closed_at: now, version: version + 1, changed_by: memberId, changed_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
  const { rows } = await sql<{ id: string }>`
    select x.id from station_session x where x.district_id = ${districtId} and x.station_id = ${id} and x.state = 'planned' and x.starts_at > ${now}`.execute(
    trx,
  )
  const off = { why: 'station', words: reason, decidedBy: null } as const
  for (const session of await holdSessions(
    trx,
    districtId,
    rows.map(row => row.id),
  ))
    await markCalledOff(trx, actor, session, off, now)
  await record(trx, actor, stationHistory.closed, { subject: { kind: 'station', id }, data: { name, reason } }, now)
  return { id, version: version + 1, at: now }
}
