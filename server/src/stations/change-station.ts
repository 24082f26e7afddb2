import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ChangeStation, StationDone } from '@yigen/domain/stations/station.ts'
import { whyNotPattern } from '@yigen/domain/stations/station-steps.ts'
import { stationHistory, stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { findForPost } from '#people/member.queries.ts'
import { saidOf } from './create-station.ts'
import { followDesks } from './follow-desks.ts'
import { followPattern } from './follow-pattern.ts'
import { holdWithPeople } from './hold-people.ts'
import { type LockedStation, lockStation } from './lock-station.ts'
import { makeSessionsOf } from './make-sessions.ts'
import { passStation } from './pass-station.ts'
import { patternWords } from './pattern-words.ts'
import { planOf } from './planned-times.ts'
import { reviveSessions } from './revive-sessions.ts'
import type { PatternOfStation } from './station.queries.ts'
import { tellSessionChanged } from './tell-session-changed.ts'

type Change = z.output<typeof ChangeStation>

/** Where, when, how, and whose it is; its sessions to come follow, and who is on duty hears of what moved. R19.1 */
export async function changeStation(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { ministerId, seen, ...said }: Change,
  now: Temporal.Instant,
): Promise<z.output<typeof StationDone>> {
  const before = await lockStation(trx, actor, id, now)
  refuseIf(whyNotPattern(said))
  if (before.version !== seen) throw new Refused(await movedBy(trx, before))
  const minister = ministerId === before.ministerId ? null : await findForPost(trx, actor, ministerId, 'minister', 'ministerId')
  const version = seen + 1
  await trx
    .updateTable('station')
    .set({ ...saidOf(said), minister_id: ministerId, version, changed_by: actor.memberId, changed_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
  const station = { ...said, districtId: actor.districtId, id, ministerId }
  await followChange(trx, actor, station, now)
  if (minister) await passStation(trx, actor, station, { from: before.ministerId, to: minister }, now)
  const data = { name: said.name, place: said.place, when: patternWords(said) }
  await record(trx, actor, stationHistory.changed, { subject: { kind: 'station', id }, data }, now)
  return { id, version, at: now }
}

/** All of its sessions are held at once, before each goes its way: two changes of two stations never wait for each other's people. */
async function followChange(trx: Transaction<DB>, actor: Actor, station: PatternOfStation, now: Temporal.Instant): Promise<void> {
  await holdWithPeople(trx, station.districtId, await sessionsToCome(trx, station, now))
  const plan = await planOf(trx, station, now)
  await reviveSessions(trx, actor, station, plan, now)
  const changed = await followDesks(trx, actor, station, now)
  await followPattern(trx, actor, station, { ...plan, why: { zh: '驻点改了时间', en: 'the station changed its hours' } }, now)
  for (const id of changed) await tellSessionChanged(trx, { districtId: station.districtId, id }, now)
  await makeSessionsOf(trx, station, plan, now)
}

async function sessionsToCome(trx: Transaction<DB>, { districtId, id }: PatternOfStation, now: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select x.id from station_session x where x.district_id = ${districtId} and x.station_id = ${id} and (x.starts_at > ${now} or x.planned_day >= ${dateIn(now)})`.execute(
    trx,
  )
  return rows.map(row => row.id)
}

/** 409 with who changed it. */
async function movedBy(trx: Transaction<DB>, { changedBy, version }: LockedStation) {
  const { rows } = await sql<{ name: string }>`select m.name from member m where m.id = ${changedBy}`.execute(trx)
  return refusal(stationRefusals.stationMoved, { who: rows[0]?.name ?? '' }, { changed: { version } })
}
