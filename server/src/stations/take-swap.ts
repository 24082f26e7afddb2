import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotTakeSwap } from '@yigen/domain/stations/station-steps.ts'
import { dutyNotices, sessionHistory, stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import type { SwapDone, TakeSwap } from '@yigen/domain/stations/swap.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { seatsOf } from './assign-duty.ts'
import { holdPeople } from './hold-people.ts'
import { aboutSession, type HeldSession, holdSessions } from './lock-session.ts'
import { seatOfficers } from './seat-officers.ts'
import { findSwap, lockSwap } from './swap.queries.ts'

/** The second consent: they take it, and where a duty was asked for in return the two change places. Nobody gets a duty that they did not agree to. Once. R19.2 */
export async function takeSwap(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { givesDutyId }: z.output<typeof TakeSwap>,
  now: Temporal.Instant,
): Promise<z.output<typeof SwapDone>> {
  const found = await findSwap(trx, actor, id)
  const { wantedDutyId: given, wantedSessionId } = found
  await holdPeople(trx, actor.districtId, [actor.memberId, found.offererId])
  const sessions = await holdSessions(trx, actor.districtId, [found.sessionId, ...(wantedSessionId ? [wantedSessionId] : [])])
  const swap = await lockSwap(trx, actor, id)
  const offered = sessions.find(session => session.id === swap.sessionId) as HeldSession
  const standing = { state: swap.state, startsAt: offered.startsAt, planned: offered.state === 'planned' }
  refuseIf(whyNotTakeSwap(standing, { asked: swap.asked, made: swap.offererId === actor.memberId, language: actor.language }, now))
  if (givesDutyId !== null && givesDutyId !== given) throw new Refused(refusal(stationRefusals.swapNotTheirs, {}, { field: 'givesDutyId' }))
  const giving = given === null ? null : givingOf(sessions, offered, actor, given, now)
  await sql`
    update duty_swap set state = 'taken', given_duty_id = ${given}::uuid, answered_by = ${actor.memberId}, answered_at = ${now}
    where district_id = ${actor.districtId} and id = ${id} and state = 'open'`.execute(trx)
  const change = (session: HeldSession, from: string, to: string) => ({
    session,
    seats: seatsOf(session).map(one => (one === from ? to : one)),
  })
  const seatings = [change(offered, swap.offererId, actor.memberId), ...(giving ? [change(giving, actor.memberId, swap.offererId)] : [])]
  await seatOfficers(trx, actor, seatings, now)
  await sayTaken(trx, actor, { offered, giving, offererId: swap.offererId }, now)
  return { id, sessionId: offered.id, state: 'taken', at: now }
}

/** 400 unless their own, of another session that is still to come. */
function givingOf(
  sessions: readonly HeldSession[],
  offered: HeldSession,
  actor: Actor,
  dutyId: string,
  now: Temporal.Instant,
): HeldSession {
  const giving = sessions.find(({ onDuty }) => onDuty.some(duty => duty.id === dutyId && duty.memberId === actor.memberId))
  const toCome = giving && giving.id !== offered.id && giving.state === 'planned' && Temporal.Instant.compare(giving.startsAt, now) > 0
  if (!toCome) throw new Refused(refusal(stationRefusals.swapNotTheirs, {}, { field: 'givesDutyId' }))
  return giving
}

type Taken = { offered: HeldSession; giving: HeldSession | null; offererId: string }

/** Of each duty that changed: who is on duty there now, and the minister of its station. */
async function sayTaken(trx: Transaction<DB>, actor: Actor, { offered, giving, offererId }: Taken, now: Temporal.Instant) {
  const offerer = offered.onDuty.find(({ memberId }) => memberId === offererId)?.name ?? ''
  const said = { station: offered.stationName, from: momentBlank(offered.startsAt, now), who: offerer, by: actor.name }
  await record(trx, actor, sessionHistory.swapped, { ...aboutSession(offered), data: said }, now)
  const taken = (session: HeldSession, who: string, to: (string | null)[]) =>
    news(dutyNotices.swapTaken, { ...aboutSession(session), to: others(to, actor.memberId), data: { who, ...whenAt(session) } })
  const inReturn = giving
    ? [
        news(dutyNotices.yours, { ...aboutSession(giving), to: [offererId], data: whenAt(giving) }),
        taken(giving, offerer, others([giving.ministerId], offererId)),
      ]
    : []
  await tellAll(trx, actor.districtId, [taken(offered, actor.name, [offererId, offered.ministerId]), ...inReturn], now)
}

const whenAt = ({ stationName, startsAt }: HeldSession) => ({ station: stationName, startsAt: startsAt.toString() })
