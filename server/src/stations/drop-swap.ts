import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotDropSwap } from '@yigen/domain/stations/station-steps.ts'
import { dutyNotices, sessionHistory } from '@yigen/domain/stations/stations.slice.ts'
import type { SwapDone } from '@yigen/domain/stations/swap.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { aboutSession, type HeldSession, readHeldSessions } from './lock-session.ts'
import { lockSwap, type SwapRow } from './swap.queries.ts'

/** Who offered it takes it back, or who was asked by name says no; the duty stays where it is. R19.2 */
export async function dropSwap(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<z.output<typeof SwapDone>> {
  const swap = await lockSwap(trx, actor, id)
  const asked = swap.asked && swap.wantedDutyId !== null
  refuseIf(whyNotDropSwap(swap, { asked, made: swap.offererId === actor.memberId, language: actor.language }))
  await sql`
    update duty_swap set state = 'dropped', answered_by = ${actor.memberId}, answered_at = ${now}
    where district_id = ${actor.districtId} and id = ${id} and state = 'open'`.execute(trx)
  const [session] = await readHeldSessions(trx, sql`x.district_id = ${actor.districtId} and x.id = ${swap.sessionId}`)
  if (session) await sayDropped(trx, actor, swap, session, now)
  return { id, sessionId: swap.sessionId, state: 'dropped', at: now }
}

/** The other one hears of it, where there is one. */
async function sayDropped(
  trx: Transaction<DB>,
  actor: Actor,
  { wantedDutyId, offererId }: SwapRow,
  session: HeldSession,
  now: Temporal.Instant,
) {
  const { rows } = await sql<{ memberId: string }>`
    select d.member_id as "memberId" from duty d where d.district_id = ${actor.districtId} and d.id = ${wantedDutyId}::uuid`.execute(trx)
  const said = { station: session.stationName, from: momentBlank(session.startsAt, now) }
  await record(trx, actor, sessionHistory.swapDropped, { ...aboutSession(session), data: said }, now)
  const data = { who: actor.name, station: session.stationName, startsAt: session.startsAt.toString() }
  const to = others([offererId, rows[0]?.memberId], actor.memberId)
  await tell(trx, actor.districtId, dutyNotices.swapDropped, { ...aboutSession(session), to, data }, now)
}
