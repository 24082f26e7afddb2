import type { BookingDone, CallVisitor } from '@yigen/domain/bookings/booking.ts'
import { bookingHistory, bookingRefusals } from '@yigen/domain/bookings/bookings.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { stationRefusals } from '@yigen/domain/stations/stations.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { showAtDesks } from './at-desk.ts'
import type { SessionToBook } from './hold-session.ts'
import { aboutVisit, type LockedBooking, lockBooking } from './lock-booking.ts'

type Calling = z.output<typeof CallVisitor>

/** The visitor sits down: what they ask is received now, whenever it is written. A number gets its desk with it. R19.3, R19.4 */
export async function callVisitor(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  calling: Calling,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingDone>> {
  const { booking, session } = await lockBooking(trx, actor, id, 'callVisitor', now)
  const desk = deskOf(actor, booking, session, calling)
  // done already: the time they sat down first stays
  if (booking.calledAt !== null) return { id, sessionId: session.id, at: booking.calledAt }
  await trx.updateTable('booking').set({ called_at: now, desk }).where('district_id', '=', actor.districtId).where('id', '=', id).execute()
  const data = { station: session.stationName, at: momentBlank(booking.startsAt, now) }
  await record(trx, actor, bookingHistory.called, { ...aboutVisit(booking), data }, now)
  await showAtDesks(trx, session, actor.memberId)
  return { id, sessionId: session.id, at: now }
}

/** Who booked has theirs; a number goes to the desk that called it first. */
function deskOf({ memberId }: Actor, booking: LockedBooking, { onDuty, desks }: SessionToBook, calling: Calling): number {
  const wanted = calling.desk ?? onDuty.find(one => one.memberId === memberId)?.desk
  const elsewhere = booking.number !== null && wanted !== undefined && wanted !== booking.desk
  if (booking.desk !== null && elsewhere) throw new Refused(refusal(bookingRefusals.calledElsewhere, { desk: booking.desk }))
  const desk = booking.desk ?? wanted
  if (desk === undefined) throw new Refused(refusal(bookingRefusals.whichDesk, {}, { field: 'desk' }))
  if (desk > desks) throw new Refused(refusal(stationRefusals.dutyNoDesk, {}, { field: 'desk' }))
  return desk
}
