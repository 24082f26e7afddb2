import type { BookingView } from '@yigen/domain/bookings/booking.ts'
import { whyNotCancel, whyNotMove } from '@yigen/domain/bookings/booking-rules.ts'
import { isWaiting, waitBefore } from '@yigen/domain/bookings/queue.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { cardInUse } from './card.queries.ts'
import type { OwnBooking } from './own-booking.queries.ts'
import { waitingAt } from './waiting-at.ts'

/** A booking or a number as whose it is sees it. R19.3 */
export async function viewOwnBooking(db: Kysely<DB>, booking: OwnBooking, now: Temporal.Instant): Promise<z.output<typeof BookingView>> {
  const { districtId, id: _, sessionId: __, stationId, phone, ...shown } = booking
  const { name: stationName, ...station } = await db
    .selectFrom('station')
    .select(['name', 'place', 'note'])
    .where('district_id', '=', districtId)
    .where('id', '=', stationId)
    .executeTakeFirstOrThrow()
  const card = await cardInUse(db, { districtId, stationId })
  const [mayMove, mayCancel] = [whyNotMove, whyNotCancel].map(why => why(booking, 'zh-CN', now) === null) as [boolean, boolean]
  const before = await beforeIt(db, booking)
  return { ...shown, hasPhone: phone !== '', stationName, ...station, before, card: card?.token ?? null, mayMove, mayCancel }
}

async function beforeIt(db: Kysely<DB>, { districtId, sessionId, ...booking }: OwnBooking): Promise<number | null> {
  const { number } = booking
  return number !== null && isWaiting(booking) ? waitBefore(number, await waitingAt(db, { districtId, id: sessionId })) : null
}
