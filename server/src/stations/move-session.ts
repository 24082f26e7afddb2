import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { MoveSession, SessionDone } from '@yigen/domain/stations/station.ts'
import { stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { holdElsewhere } from './hold-elsewhere.ts'
import { holdWithPeople } from './hold-people.ts'
import { type HeldSession, lockSession } from './lock-session.ts'

/** The minister decides otherwise than the calendar: another time, for as long; one that was called off is taken up again. R19.1 */
export async function moveSession(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { startsAt, reason }: z.output<typeof MoveSession>,
  now: Temporal.Instant,
): Promise<z.output<typeof SessionDone>> {
  await holdItsStation(trx, actor, id)
  await holdWithPeople(trx, actor.districtId, [id])
  const session = await lockSession(trx, actor, id, 'moveSession', now)
  if (Temporal.Instant.compare(startsAt, now) <= 0) throw new Refused(refusal(stationRefusals.sessionPast, {}, { field: 'startsAt' }))
  const endsAt = startsAt.add(session.endsAt.since(session.startsAt))
  await refuseIfTaken(trx, session, startsAt, endsAt)
  const times = { day: dateIn(startsAt), startsAt, endsAt, festival: session.festival }
  await holdElsewhere(trx, actor, session, times, { reason, decidedBy: actor.memberId }, now)
  return { id, stationId: session.stationId, at: now }
}

/** The lock of whatever moves sessions of one station, taken before theirs: two that are moved to one time stand in line. */
const holdItsStation = (trx: Transaction<DB>, { districtId }: Actor, id: string) =>
  sql`select from station t where t.district_id = ${districtId} and t.id = (
    select x.station_id from station_session x where x.district_id = ${districtId} and x.id = ${id}) for update`.execute(trx)

async function refuseIfTaken(
  trx: Transaction<DB>,
  { districtId, stationId, id }: HeldSession,
  from: Temporal.Instant,
  until: Temporal.Instant,
) {
  const { rows } = await sql`
    select from station_session x where x.district_id = ${districtId} and x.station_id = ${stationId} and x.id <> ${id} and x.state <> 'calledOff'
      and x.starts_at < ${until} and x.ends_at > ${from}`.execute(trx)
  if (rows.length > 0) throw new Refused(refusal(stationRefusals.sessionTaken))
}
