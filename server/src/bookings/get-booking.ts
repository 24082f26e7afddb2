import type { BookingView } from '@yigen/domain/bookings/booking.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { findOwnBooking, ofLink } from './own-booking.queries.ts'
import { viewOwnBooking } from './view-own-booking.ts'

/** A booking or a number to whoever has its link. R19.3 */
export const getBooking = async (db: Kysely<DB>, link: string, now: Temporal.Instant): Promise<z.output<typeof BookingView>> =>
  viewOwnBooking(db, await findOwnBooking(db, ofLink(link)), now)
