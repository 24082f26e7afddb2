import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { CalledOffReason } from '@yigen/domain/stations/session-state.ts'
import { dutyNotices, reasonOff, sessionHistory } from '@yigen/domain/stations/stations.slice.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { endDuties } from './end-duties.ts'
import { aboutSession, type HeldSession } from './lock-session.ts'
import { tellSessionChanged } from './tell-session-changed.ts'

/** `words`: of the minister; of days off their name. */
type Off = { why: CalledOffReason; words: string; decidedBy: string | null }

/** It is not held: nobody is on duty, nobody is looked for, and everybody hears why. R19.1, R19.2 */
export async function markCalledOff(
  trx: Transaction<DB>,
  author: Author,
  session: HeldSession,
  { why, words, decidedBy }: Off,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, id, stationName: station, startsAt, onDuty, ministerId } = session
  await trx
    .updateTable('station_session')
    .set({
      ...{ state: 'calledOff', called_off: why, words, decided_by: decidedBy, changes: sql<number>`changes + 1` },
      ...(why === 'holiday' ? { festival: words } : {}),
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
  await endDuties(
    trx,
    districtId,
    onDuty.map(duty => duty.id),
    now,
  )
  await stopClocks(trx, { districtId, subjectId: id, by: 'stationSession.calledOff', memberId: author.memberId }, now)
  const about = aboutSession(session)
  const data = { station, from: momentBlank(startsAt, now), reason: reasonOff(why, words) }
  await record(trx, author, sessionHistory.calledOff, { ...about, data }, now)
  const to = others([...onDuty.map(({ memberId }) => memberId), ministerId], author.memberId ?? '')
  await tellSessionChanged(trx, session, now)
  await tell(trx, districtId, dutyNotices.calledOff, { ...about, to, data: { station, startsAt: startsAt.toString(), why, words } }, now)
}
