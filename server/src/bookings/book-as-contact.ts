import type { BookAsContact, BookingDone } from '@yigen/domain/bookings/booking.ts'
import { bookingHistory, bookingNotices, bookingRefusals } from '@yigen/domain/bookings/bookings.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { atDesk } from './at-desk.ts'
import { holdSession } from './hold-session.ts'
import { messageVisitor } from './message-visitor.ts'
import { refuseNumber, standInLine } from './stand-in-line.ts'
import { takeSlot } from './take-slot.ts'

type Contact = { company: string; phone: string }

/** A contact books for their enterprise, by the number that the register has of them: no code is needed. R19.3 */
export async function bookAsContact(
  trx: Transaction<DB>,
  actor: Actor,
  { sessionId, enterpriseId, at, subject }: z.output<typeof BookAsContact>,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingDone>> {
  const { districtId } = actor
  const contact = await readContact(trx, actor, enterpriseId)
  const session = await holdSession(trx, districtId, sessionId, 'shared')
  const phone = textable(contact.phone)
  if (!phone) throw new Refused(refusal(bookingRefusals.noMobileOfYours))
  await standInLine(trx, { districtId, phone }, now)
  await refuseNumber(trx, { districtId, phone }, { sessionId }, now)
  const visitor = { company: contact.company, phone, subject, bookedBy: null, linkHash: null }
  const { id, slot } = await takeSlot(trx, session, { at }, visitor, now)
  const { stationName } = session
  const data = { station: stationName, at: momentBlank(slot.from, now) }
  await record(trx, actor, bookingHistory.bookedOwn, { subject: { kind: 'stationSession', id: sessionId }, data }, now)
  await tell(trx, districtId, bookingNotices.made, atDesk(session, slot.desk, slot.from), now)
  await messageVisitor(trx, districtId, 'booked', { id, phone, stationName, at: slot.from }, now)
  return { id, sessionId, at: now }
}

/** 404 of an enterprise that is not theirs. */
async function readContact(trx: Transaction<DB>, { districtId, memberId }: Actor, enterpriseId: string): Promise<Contact> {
  const { rows } = await sql<Contact>`
    select e.name as company, k.phone from contact k join enterprise e on e.district_id = k.district_id and e.id = k.enterprise_id
    where k.district_id = ${districtId} and k.enterprise_id = ${enterpriseId} and k.member_id = ${memberId} and k.removed_at is null limit 1`.execute(
    trx,
  )
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
