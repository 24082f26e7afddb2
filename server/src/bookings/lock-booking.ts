import { type BookingStep, whyNotAtDesk } from '@yigen/domain/bookings/booking-rules.ts'
import type { BookingState } from '@yigen/domain/bookings/booking-state.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotServe } from '@yigen/domain/stations/station-steps.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from '#stations/covered-ministers.ts'
import { holdSession, type SessionToBook } from './hold-session.ts'
import { withCall } from './visitor.queries.ts'
import { visitorAsker } from './visitor-asker.ts'

export type LockedBooking = {
  districtId: string
  id: string
  sessionId: string
  state: BookingState
  startsAt: Temporal.Instant
  calledAt: Temporal.Instant | null
  arrivedAt: Temporal.Instant | null
  /** of who walked in */
  number: number | null
  desk: number | null
  company: string
  phone: string
  subject: string
  callDueAt: Temporal.Instant | null
  callHolderId: string | null
  phonedAt: Temporal.Instant | null
  phonedById: string | null
}

/** Takes a booking for a step at the desk, with its session: to the enterprise there is none; 403 and 409 by the one rule. R12.2, R19.4 */
export async function lockBooking(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  step: BookingStep,
  now: Temporal.Instant,
): Promise<{ booking: LockedBooking; session: SessionToBook }> {
  const { districtId } = actor
  const { rows: found } = await sql<{ sessionId: string }>`
    select b.session_id as "sessionId" from booking b where b.district_id = ${districtId} and b.id = ${id}`.execute(trx)
  if (!found[0] || !isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  const session = await holdSession(trx, districtId, found[0].sessionId, 'shared')
  const { rows } = await sql<LockedBooking>`
    select b.district_id as "districtId", b.id, b.session_id as "sessionId", b.state, b.starts_at as "startsAt", b.called_at as "calledAt", b.arrived_at as "arrivedAt", b.queue_number as number, b.desk, b.company, b.phone, b.subject,
      c.due_at as "callDueAt", c.holder_id as "callHolderId", b.phoned_at as "phonedAt", b.phoned_by as "phonedById"
    from booking b ${withCall} where b.district_id = ${districtId} and b.id = ${id} for update of b`.execute(trx)
  const booking = rows[0] as LockedBooking
  refuseIf(whyNotServe(visitorAsker(actor, session, booking, await coveredMinisters(trx, actor, now))))
  // moved by its link meanwhile
  if (booking.sessionId !== session.id) throw new Refused(refusal(refusals.statusMoved))
  const standing = { ...booking, sessionStartsAt: session.startsAt, sessionState: session.state }
  refuseIf(whyNotAtDesk(step, standing, actor.language, now))
  return { booking, session }
}

/** What a row of the record or a notice is about. */
export const aboutVisit = ({ sessionId }: Pick<LockedBooking, 'sessionId'>) =>
  ({ subject: { kind: 'stationSession', id: sessionId } }) as const
