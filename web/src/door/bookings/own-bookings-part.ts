import { later } from '#shared/later.ts'
import { bookingSheet } from './booking-sheet.ts'
import { queueSheet } from './queue-sheet.ts'

/** The part of one’s own page for times at stations; its code and words come with it. */
export const ownBookingsPart = later(async () => {
  const [{ OwnBookings }] = await Promise.all([import('./OwnBookings.tsx'), bookingSheet.bring(), queueSheet.bring()])
  return OwnBookings
})
