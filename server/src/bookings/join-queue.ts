import type { JoinQueue, SlotBooked } from '@yigen/domain/bookings/booking.ts'
import { numbersOfAddress, numbersOfSession } from '@yigen/domain/bookings/queue.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { hashOfBrowser } from '#codes/code-hash.ts'
import { stranger } from '#codes/keep-code.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { blockOf } from '#http/address.ts'
import { linkOf } from './booking-secrets.ts'
import { findCard } from './card.queries.ts'
import { holdSession, type SessionToBook } from './hold-session.ts'
import { queueUp } from './queue-up.ts'

type Joining = z.output<typeof JoinQueue>

/** A number for whoever stands there and scans the card; the same ticket answers the same again. No account, no code. R19.3 */
export async function joinQueue(
  db: Kysely<DB>,
  token: string,
  { sessionId, ticket, ...visitor }: Joining,
  address: string,
  now: Temporal.Instant,
): Promise<z.output<typeof SlotBooked>> {
  const { districtId, stationId } = await findCard(db, token)
  const link = linkOf(ticket)
  return inTransaction(db, async trx => {
    const session = await holdSession(trx, districtId, sessionId, 'alone')
    if (session.stationId !== stationId) throw new Refused(refusal(refusals.notFound))
    const linkHash = hashOfBrowser(link)
    if (await isTaken(trx, session, linkHash)) return { link }
    const block = blockOf(address)
    const seconds = await secondsOfOthers(trx, session, block, now)
    if (seconds !== null) throw new Refused(refusal(refusals.tooMany, { seconds }))
    await queueUp(trx, stranger(districtId), session, { ...visitor, givenBy: null, linkHash, block }, now)
    return { link }
  })
}

/** Done already: the answer of the first time was lost. */
async function isTaken(trx: Transaction<DB>, { districtId, id }: SessionToBook, linkHash: Uint8Array): Promise<boolean> {
  const { rows } = await sql`
    select from booking b where b.district_id = ${districtId} and b.session_id = ${id} and b.link_hash = ${linkHash}`.execute(trx)
  return rows.length > 0
}

/** Until the oldest of those that count against the address or the session is an hour old. */
async function secondsOfOthers(trx: Transaction<DB>, { districtId, id }: SessionToBook, block: string, now: Temporal.Instant) {
  const anHourAgo = now.subtract({ hours: 1 })
  const { rows } = await sql<{ at: Temporal.Instant }>`
    (select b.booked_at as at from booking b where b.block = ${block} and b.booked_at > ${anHourAgo} order by b.booked_at desc offset ${numbersOfAddress - 1} limit 1)
    union all
    (select b.booked_at from booking b where b.district_id = ${districtId} and b.session_id = ${id} and b.block is not null and b.booked_at > ${anHourAgo}
      order by b.booked_at desc offset ${numbersOfSession - 1} limit 1)`.execute(trx)
  const waits = rows.map(({ at }) => Math.ceil(at.since(anHourAgo).total('seconds')))
  return waits.length > 0 ? Math.max(...waits) : null
}
