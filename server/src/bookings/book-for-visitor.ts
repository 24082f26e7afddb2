import type { BookForVisitor, BookingDone } from '@yigen/domain/bookings/booking.ts'
import { mayBookForVisitor } from '@yigen/domain/bookings/booking-rules.ts'
import { bookingHistory, bookingNotices } from '@yigen/domain/bookings/bookings.slice.ts'
import { codeRefusals } from '@yigen/domain/codes/codes.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import { type Actor, whyNotRole } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { atDesk } from './at-desk.ts'
import { holdSession } from './hold-session.ts'
import { messageVisitor } from './message-visitor.ts'
import { refuseNumber, standInLine } from './stand-in-line.ts'
import { takeSlot } from './take-slot.ts'

type Booking = z.output<typeof BookForVisitor>

/** An officer books for somebody who cannot. R19.3 */
export async function bookForVisitor(
  trx: Transaction<DB>,
  actor: Actor,
  sessionId: string,
  booking: Booking,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingDone>> {
  if (!isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  const session = await holdSession(trx, actor.districtId, sessionId, 'shared')
  refuseIf(mayBookForVisitor(actor.roles) ? null : whyNotRole(actor, 'officer', 'minister', 'leader'))
  const phone = textable(booking.phone)
  if (!phone) throw new Refused(refusal(codeRefusals.notTextable, {}, { field: 'phone' }))
  await standInLine(trx, { districtId: actor.districtId, phone }, now)
  await refuseNumber(trx, { districtId: actor.districtId, phone }, { sessionId }, now)
  const visitor = { ...booking, phone, bookedBy: actor.memberId, linkHash: null }
  const { id, slot } = await takeSlot(trx, session, booking, visitor, now)
  const { stationName } = session
  const data = { station: stationName, at: momentBlank(slot.from, now) }
  await record(trx, actor, bookingHistory.bookedFor, { subject: { kind: 'stationSession', id: sessionId }, data }, now)
  const told = atDesk(session, slot.desk, slot.from)
  await tell(trx, actor.districtId, bookingNotices.made, { ...told, to: others(told.to, actor.memberId) }, now)
  await messageVisitor(trx, actor.districtId, 'booked', { id, phone, stationName, at: slot.from }, now)
  return { id, sessionId, at: now }
}
