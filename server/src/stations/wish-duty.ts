import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { wishWords } from '@yigen/domain/stations/roster-words.ts'
import { whyNotWish } from '@yigen/domain/stations/station-steps.ts'
import { sessionHistory } from '@yigen/domain/stations/stations.slice.ts'
import type { DutyWished, WishDuty } from '@yigen/domain/stations/wish.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { aboutSession, holdSessions } from './lock-session.ts'

/** An officer says beforehand whether they can come; whoever makes the roster sees it. R19.2 */
export async function wishDuty(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { wish, words }: z.output<typeof WishDuty>,
  now: Temporal.Instant,
): Promise<z.output<typeof DutyWished>> {
  const { districtId, memberId } = actor
  const [session] = isOfOffice(actor) ? await holdSessions(trx, districtId, [id]) : []
  if (!session) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotWish(session, actor, now))
  const said = { wish, words, starts_at: session.startsAt, said_at: now }
  await trx
    .insertInto('duty_wish')
    .values({ district_id: districtId, session_id: id, member_id: memberId, ...said })
    .onConflict(conflict => conflict.columns(['district_id', 'session_id', 'member_id']).doUpdateSet(said))
    .execute()
  const data = { station: session.stationName, from: momentBlank(session.startsAt, now), wish: wishWords[wish ?? 'takenBack'] }
  await record(trx, actor, sessionHistory.wished, { ...aboutSession(session), data }, now)
  return { id, wish, at: now }
}
