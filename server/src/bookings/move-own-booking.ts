import type { BookingChanged, MoveBooking } from '@yigen/domain/bookings/booking.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { changeTime } from './change-time.ts'
import { ofContact } from './own-booking.queries.ts'

/** To another time, by the contact whose number it is. R19.3 */
export const moveOwnBooking = (
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  when: z.output<typeof MoveBooking>,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingChanged>> =>
  changeTime(trx, { whose: sql`(b.id = ${id} and ${ofContact(actor)})`, author: () => actor, language: actor.language }, when, now)
