import type { BookingChanged, MoveBooking } from '@yigen/domain/bookings/booking.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stranger } from '#codes/keep-code.ts'
import type { DB } from '#database/schema.ts'
import { changeTime } from './change-time.ts'
import { ofLink } from './own-booking.queries.ts'

/** To another time, by whoever has the link. R19.3 */
export const moveBooking = (
  trx: Transaction<DB>,
  link: string,
  when: z.output<typeof MoveBooking>,
  language: Language,
  now: Temporal.Instant,
): Promise<z.output<typeof BookingChanged>> => changeTime(trx, { whose: ofLink(link), author: stranger, language }, when, now)
