import type { BookingChanged } from '@yigen/domain/bookings/booking.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { giveBack } from './give-back.ts'
import { ofContact } from './own-booking.queries.ts'

/** By the contact whose number it is. R19.3 */
export const cancelOwnBooking = (
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingChanged>> =>
  giveBack(trx, { whose: sql`(b.id = ${id} and ${ofContact(actor)})`, author: () => actor, language: actor.language }, now)
