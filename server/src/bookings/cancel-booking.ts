import type { BookingChanged } from '@yigen/domain/bookings/booking.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stranger } from '#codes/keep-code.ts'
import type { DB } from '#database/schema.ts'
import { giveBack } from './give-back.ts'
import { ofLink } from './own-booking.queries.ts'

/** By whoever has the link. R19.3 */
export const cancelBooking = (
  trx: Transaction<DB>,
  link: string,
  language: Language,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingChanged>> => giveBack(trx, { whose: ofLink(link), author: stranger, language }, now)
