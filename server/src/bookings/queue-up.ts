import { randomUUIDv7 } from 'node:crypto'
import { whyNotNumberNow } from '@yigen/domain/bookings/booking-rules.ts'
import { bookingHistory, bookingRefusals } from '@yigen/domain/bookings/bookings.slice.ts'
import { codeRefusals } from '@yigen/domain/codes/codes.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { showAtDesks } from './at-desk.ts'
import type { SessionToBook } from './hold-session.ts'

type WalkIn = { company: string; phone: string; subject: string; givenBy: string | null; linkHash: Uint8Array | null; block: string | null }
export type Queued = { id: string; number: number }

/** The next number of a session, which is held alone: of two who ask at once one comes first. A phone number may be left out; one phone holds one number at a time. R19.3 */
export async function queueUp(
  trx: Transaction<DB>,
  author: Author,
  session: SessionToBook,
  { company, phone: written, subject, givenBy, linkHash, block }: WalkIn,
  now: Temporal.Instant,
): Promise<Queued> {
  refuseIf(whyNotNumberNow(session, now))
  const phone = written === '' ? '' : textable(written)
  if (phone === null) throw new Refused(refusal(codeRefusals.notTextable, {}, { field: 'phone' }))
  if (phone !== '' && (await holdsNumber(trx, session, phone)))
    throw new Refused(refusal(bookingRefusals.numberHeld, {}, { field: 'phone' }))
  const id = randomUUIDv7()
  const { districtId, stationName: station } = session
  const { queue_number: number } = await trx
    .insertInto('booking')
    .values({
      ...{ district_id: districtId, id, session_id: session.id, desk: null, slot: null, queue_number: nextNumber(session) },
      ...{ starts_at: now, ends_at: session.endsAt, company, phone, subject, booked_by: givenBy, booked_at: now },
      ...{ link_hash: linkHash, block, moved_at: null, called_at: null, state: 'booked', ended_by: null, ended_at: null, request_id: null },
    })
    .returning('queue_number')
    .executeTakeFirstOrThrow()
  const about = { subject: { kind: 'stationSession', id: session.id }, data: { station, at: momentBlank(now, now) } } as const
  await record(trx, author, bookingHistory.walkedIn, about, now)
  await showAtDesks(trx, session, author.memberId)
  return { id, number: number as number }
}

async function holdsNumber(trx: Transaction<DB>, { districtId, id }: SessionToBook, phone: string): Promise<boolean> {
  const { rows } = await sql`
    select from booking b where b.district_id = ${districtId} and b.session_id = ${id} and b.phone = ${phone} and b.state = 'booked' and b.queue_number is not null limit 1`.execute(
    trx,
  )
  return rows.length > 0
}

const nextNumber = ({ districtId, id }: SessionToBook) => sql<number>`(
  select coalesce(max(b.queue_number), 0) + 1 from booking b where b.district_id = ${districtId} and b.session_id = ${id})`
