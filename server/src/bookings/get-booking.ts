import type { BookingView } from '@yigen/domain/bookings/booking.ts'
import { whyNotChange } from '@yigen/domain/bookings/booking-rules.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { bookingOfLink } from './booking-of-link.ts'
import { cardInUse } from './card.queries.ts'

/** A booking to whoever has its link. R19.3 */
export async function getBooking(db: Kysely<DB>, link: string, now: Temporal.Instant): Promise<z.output<typeof BookingView>> {
  const { districtId, id: _, sessionId: __, stationId, phone: ___, ...booking } = await bookingOfLink(db, link)
  const { name: stationName, ...station } = await db
    .selectFrom('station')
    .select(['name', 'place', 'note'])
    .where('district_id', '=', districtId)
    .where('id', '=', stationId)
    .executeTakeFirstOrThrow()
  const card = await cardInUse(db, { districtId, stationId })
  return { ...booking, stationName, ...station, card: card?.token ?? null, mayChange: whyNotChange(booking, 'zh-CN', now) === null }
}
