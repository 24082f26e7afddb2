import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ChangeStation, StationDone } from '@yigen/domain/stations/station.ts'
import { whyNotPattern } from '@yigen/domain/stations/station-steps.ts'
import { stationHistory, stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { freshCalendarsOf } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { findForPost } from '#people/member.queries.ts'
import { saidOf } from './create-station.ts'
import { followDesks, followPattern } from './follow-pattern.ts'
import { type LockedStation, lockStation } from './lock-station.ts'
import { makeSessionsOf } from './make-sessions.ts'
import { passStation } from './pass-station.ts'
import { patternWords } from './pattern-words.ts'
import { reviveSessions } from './revive-sessions.ts'

type Change = z.output<typeof ChangeStation>

/** Where, when, how, and whose it is; its sessions to come follow, and who is on duty hears of what moved. R19.1 */
export async function changeStation(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { ministerId, seen, ...said }: Change,
  now: Temporal.Instant,
): Promise<z.output<typeof StationDone>> {
  const before = await lockStation(trx, actor, id)
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
  const calendar = (await freshCalendarsOf(trx, actor.districtId))(now)
  await reviveSessions(trx, actor, station, calendar, now)
  await followDesks(trx, actor, station, now)
  await followPattern(trx, actor, station, { calendar, why: { zh: '驻点改了时间', en: 'the station changed its hours' } }, now)
  await makeSessionsOf(trx, station, now)
  if (minister) await passStation(trx, actor, station, { from: before.ministerId, to: minister }, now)
  const data = { name: said.name, place: said.place, when: patternWords(said) }
  await record(trx, actor, stationHistory.changed, { subject: { kind: 'station', id }, data }, now)
  return { id, version, at: now }
}

/** 409 with who changed it. */
async function movedBy(trx: Transaction<DB>, { changedBy, version }: LockedStation) {
  const { rows } = await sql<{ name: string }>`select m.name from member m where m.id = ${changedBy}`.execute(trx)
  return refusal(stationRefusals.stationMoved, { who: rows[0]?.name ?? '' }, { changed: { version } })
}
