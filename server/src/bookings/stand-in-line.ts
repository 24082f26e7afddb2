import { whyNotNumber } from '@yigen/domain/bookings/booking-rules.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

export type OfNumber = { districtId: string; phone: string }

/** Whoever books with one number does it one after another. When it was asked for codes for. */
export async function standInLine(
  trx: Transaction<DB>,
  { districtId, phone }: OfNumber,
  now: Temporal.Instant,
): Promise<Temporal.Instant[]> {
  const { asked_at: askedAt } = await trx
    .insertInto('booking_number')
    .values({ district_id: districtId, phone, asked_at: [], last_at: now })
    .onConflict(conflict => conflict.columns(['district_id', 'phone']).doUpdateSet({ last_at: now }))
    .returning('asked_at')
    .executeTakeFirstOrThrow()
  return askedAt
}

type Counts = { here: number; inAll: number }

/** 409: one open booking a session, three in all. Of all those that are still to come. `but`: the one that is moved. R19.3 */
export async function refuseNumber(
  trx: Transaction<DB>,
  { districtId, phone }: OfNumber,
  { sessionId, but = null }: { sessionId: string; but?: string | null },
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<Counts>`
    select (count(*) filter (where b.session_id = ${sessionId}))::int as here, (count(*) filter (where b.ends_at > ${now}))::int as "inAll" from booking b
    where b.district_id = ${districtId} and b.phone = ${phone} and b.state = 'booked' and b.queue_number is null and b.id is distinct from ${but}::uuid`.execute(
    trx,
  )
  refuseIf(whyNotNumber(rows[0] as Counts))
}
