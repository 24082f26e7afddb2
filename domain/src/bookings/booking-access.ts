import { type AccessTable, of, open, seenInside } from '#members/access.ts'
import { mayCloseSession, mayHoldStation } from '#stations/station-steps.ts'
import { mayBookFor } from './booking-rules.ts'

/** `asked`: who is on duty there; `self`: the minister whose station it is. What hangs on a card or on a secret link stands open: whoever has it may. R19.3, R19.4 */
export const bookingAccess = {
  listSlots: open,
  sendBookingCode: open,
  bookSlot: open,
  getBooking: open,
  moveBooking: open,
  cancelBooking: open,
  getCard: of(seenInside),
  renewCard: of(seenInside, ...mayHoldStation),
  getDeskCard: of(seenInside),
  getDoorSign: of(seenInside),
  listBookings: of(seenInside),
  bookForVisitor: of(seenInside, ...mayBookFor),
  callVisitor: of(seenInside, ...mayCloseSession),
  serveVisitor: of(seenInside, ...mayCloseSession),
  markNoShow: of(seenInside, ...mayCloseSession),
  cancelForVisitor: of(seenInside, ...mayCloseSession),
} as const satisfies AccessTable
