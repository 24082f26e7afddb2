import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { CloseDutySession, SessionDone } from '@yigen/domain/stations/station.ts'
import { sessionHistory } from '@yigen/domain/stations/stations.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { aboutSession, lockSession } from './lock-session.ts'
import { tellSessionChanged } from './tell-session-changed.ts'

/** Who is on duty closes their session, once, with a word about it; whoever was still to come hears of it. */
export async function closeDutySession(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof CloseDutySession>,
  now: Temporal.Instant,
): Promise<z.output<typeof SessionDone>> {
  const session = await lockSession(trx, actor, id, 'closeDutySession', now)
  const { districtId, memberId } = actor
  await trx
    .updateTable('station_session')
    .set({ state: 'closed', closed_by: memberId, closed_at: now, closed_words: words })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
  await tellSessionChanged(trx, session, now)
  await stopClocks(trx, { districtId, subjectId: id, by: 'stationSession.closed', memberId }, now)
  const data = { station: session.stationName, from: momentBlank(session.startsAt, now), words: words || '—' }
  await record(trx, actor, sessionHistory.closed, { ...aboutSession(session), data }, now)
  return { id, stationId: session.stationId, at: now }
}
