import type { Sentence } from '#wire/language.ts'

/** `calledOff`: its session is not held, or not at that time any more. R19.1, R19.3 */
export const bookingStates = ['booked', 'served', 'missed', 'cancelled', 'calledOff'] as const
export type BookingState = (typeof bookingStates)[number]

export const bookingStateWords: Record<BookingState, Sentence> = {
  booked: { zh: '已约', en: 'booked' },
  served: { zh: '已谈', en: 'served' },
  missed: { zh: '没来', en: 'did not come' },
  cancelled: { zh: '已取消', en: 'cancelled' },
  calledOff: { zh: '驻点取消', en: 'called off' },
}

/** What keeps a slot from others. R19.3 */
export const slotHolding: readonly BookingState[] = ['booked', 'served']
