import type { BookSlot } from '@yigen/domain/bookings/booking.ts'
import { bookingHistory, bookingNotices } from '@yigen/domain/bookings/bookings.slice.ts'
import { triesOfCode, whyNotCode } from '@yigen/domain/codes/code-limits.ts'
import { codeRefusals } from '@yigen/domain/codes/codes.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { type Refusal, Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { hashOfBrowser, isCode } from '#codes/code-hash.ts'
import { stranger } from '#codes/keep-code.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { countAddress, secondsToWait } from '#members/guesses.ts'
import { tell } from '#notices/tell.ts'
import { atDesk } from './at-desk.ts'
import { linkOf } from './booking-secrets.ts'
import { findCard } from './card.queries.ts'
import { holdSession, type SessionToBook } from './hold-session.ts'
import { messageVisitor } from './message-visitor.ts'
import { refuseNumber, standInLine } from './stand-in-line.ts'
import { type Taken, takeSlot } from './take-slot.ts'

type Booking = z.output<typeof BookSlot>
/** A wrong code is counted although the answer is a refusal: it is returned, and the route refuses after the commit. */
export type SlotOrWhyNot = { link: string } | { refused: Refusal }

/** By the code that went to the number, once; the same ticket with the same code answers the same again. No account is needed. R19.3 */
export async function bookSlot(
  db: Kysely<DB>,
  token: string,
  booking: Booking,
  address: string,
  now: Temporal.Instant,
): Promise<SlotOrWhyNot> {
  const phone = textable(booking.phone)
  if (!phone) throw new Refused(refusal(codeRefusals.notTextable, {}, { field: 'phone' }))
  const card = await findCard(db, token)
  const seconds = await secondsToWait(db, address, now)
  if (seconds !== null) throw new Refused(refusal(refusals.tooMany, { seconds }))
  return inTransaction(db, async trx => {
    const { districtId } = card
    const code = await lockCode(trx, districtId, booking.ticket)
    const right = code !== undefined && isCode(code, booking.ticket, phone, booking.signInCode)
    if (right && code.bookingId !== null) return { link: linkOf(booking.ticket) }
    const why = whyNotCode(code ? { ...code, spent: code.bookingId !== null } : null, right, now)
    if (why) {
      await countWrong(trx, districtId, { ticket: booking.ticket, tries: code?.tries, address }, now)
      return { refused: why }
    }
    const session = await holdSession(trx, districtId, booking.sessionId, 'shared')
    if (session.stationId !== card.stationId) throw new Refused(refusal(refusals.notFound))
    return book(trx, session, { ...booking, phone }, now)
  })
}

async function book(trx: Transaction<DB>, session: SessionToBook, booking: Booking, now: Temporal.Instant): Promise<{ link: string }> {
  const { districtId } = session
  const { at, company, phone, subject, ticket } = booking
  await standInLine(trx, { districtId, phone }, now)
  await refuseNumber(trx, { districtId, phone }, { sessionId: session.id }, now)
  const link = linkOf(ticket)
  const visitor = { company, phone, subject, bookedBy: null, linkHash: hashOfBrowser(link) }
  const taken = await takeSlot(trx, session, { at }, visitor, now)
  await sql`update booking_code set booking_id = ${taken.id} where district_id = ${districtId} and ticket_hash = ${hashOfBrowser(ticket)}`.execute(
    trx,
  )
  await sayBooked(trx, session, taken, now)
  const told = { id: taken.id, phone, stationName: session.stationName, at: taken.slot.from, link }
  await messageVisitor(trx, districtId, 'booked', told, now)
  return { link }
}

async function sayBooked(trx: Transaction<DB>, session: SessionToBook, { slot }: Taken, now: Temporal.Instant): Promise<void> {
  const { districtId, id, stationName: station } = session
  const data = { station, at: momentBlank(slot.from, now) }
  await record(trx, stranger(districtId), bookingHistory.booked, { subject: { kind: 'stationSession', id }, data }, now)
  await tell(trx, districtId, bookingNotices.made, atDesk(session, slot.desk, slot.from), now)
}

type Code = { codeHash: Uint8Array; sentAt: Temporal.Instant; tries: number; bookingId: string | null }

/** Two who try at once do it one after another. */
const lockCode = (trx: Transaction<DB>, districtId: string, ticket: string): Promise<Code | undefined> =>
  trx
    .selectFrom('booking_code')
    .select(['code_hash as codeHash', 'sent_at as sentAt', 'tries', 'booking_id as bookingId'])
    .where('district_id', '=', districtId)
    .where('ticket_hash', '=', hashOfBrowser(ticket))
    .forUpdate()
    .executeTakeFirst()

type Wrong = { ticket: string; tries: number | undefined; address: string }

/** Of the code, while it can be typed wrong, and of the address. */
async function countWrong(trx: Transaction<DB>, districtId: string, { ticket, tries, address }: Wrong, now: Temporal.Instant) {
  await countAddress(trx, address, now)
  if (tries === undefined || tries >= triesOfCode) return
  await sql`update booking_code set tries = tries + 1 where district_id = ${districtId} and ticket_hash = ${hashOfBrowser(ticket)}`.execute(
    trx,
  )
}
