import { randomUUIDv7 } from 'node:crypto'
import { isSlot, type NumberedSlot, slotFor, type Wanted } from '@yigen/domain/bookings/booking-rules.ts'
import { bookingRefusals } from '@yigen/domain/bookings/bookings.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { endCalls } from './end-calls.ts'
import type { SessionToBook } from './hold-session.ts'

type Visitor = { company: string; phone: string; subject: string; bookedBy: string | null; linkHash: Uint8Array | null }
export type Taken = { id: string; slot: NumberedSlot }

/** The slot for a time, else the refusal that says why not. */
export function chooseSlot(session: SessionToBook, wanted: Wanted, now: Temporal.Instant): NumberedSlot {
  const found = slotFor(session, wanted, session.held, now)
  if (!isSlot(found)) throw new Refused(found)
  return found
}

/** One desk, one slot, one booking: where somebody else takes the desk at the same moment, the next that is free, until there is none. R19.3 */
export async function takeSlot(
  trx: Transaction<DB>,
  session: SessionToBook,
  wanted: Wanted,
  visitor: Visitor,
  now: Temporal.Instant,
): Promise<Taken> {
  const slot = chooseSlot(session, wanted, now)
  const id = randomUUIDv7()
  const { numInsertedOrUpdatedRows: written = 0n } = await trx
    .insertInto('booking')
    .values({
      ...{ district_id: session.districtId, id, session_id: session.id, desk: slot.desk, slot: slot.slot },
      ...{ starts_at: slot.from, ends_at: slot.until, company: visitor.company, phone: visitor.phone, subject: visitor.subject },
      ...{ booked_by: visitor.bookedBy, booked_at: now, link_hash: visitor.linkHash },
      ...{ moved_at: null, called_at: null, state: 'booked', ended_by: null, ended_at: null, request_id: null },
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (written > 0n) {
    await endCalls(trx, { districtId: session.districtId, phone: visitor.phone }, { by: 'booking.booked', memberId: visitor.bookedBy }, now)
    return { id, slot }
  }
  if (wanted.desk !== undefined) throw new Refused(refusal(bookingRefusals.slotTaken, {}, { field: 'at' }))
  return takeSlot(trx, { ...session, held: [...session.held, slot] }, wanted, visitor, now)
}
