import { type AccessTable, byRole, of, open, seenInside } from '#members/access.ts'
import { mayCloseSession, mayHoldStation } from '#stations/station-steps.ts'
import { mayBookFor } from './booking-rules.ts'

/** `asked`: who is on duty there, or holds the call to who did not come; `self`: the minister whose station it is. What hangs on a card or on a secret link stands open: whoever has it may. R19.3, R19.4 */
export const bookingAccess = {
  listSlots: open,
  sendBookingCode: open,
  bookSlot: open,
  joinQueue: open,
  getStationScreen: open,
  getBooking: open,
  bookingCalendar: open,
  moveBooking: open,
  cancelBooking: open,
  listOwnBookings: byRole('contact'),
  bookAsContact: of([{ relations: ['enterprise'] }]),
  moveOwnBooking: of([{ self: true }]),
  cancelOwnBooking: of([{ self: true }]),
  getCard: of(seenInside),
  renewCard: of(seenInside, ...mayHoldStation),
  getDeskCard: of(seenInside),
  getDoorSign: of(seenInside),
  listBookings: of(seenInside),
  bookForVisitor: of(seenInside, ...mayBookFor),
  giveNumber: of(seenInside, ...mayBookFor),
  markArrived: of(seenInside, ...mayCloseSession),
  callVisitor: of(seenInside, ...mayCloseSession),
  serveVisitor: of(seenInside, ...mayCloseSession),
  markNoShow: of(seenInside, ...mayCloseSession),
  cancelForVisitor: of(seenInside, ...mayCloseSession),
  getVisitor: of(seenInside, ...mayCloseSession),
  recordVisitorCall: of(seenInside, ...mayCloseSession),
} as const satisfies AccessTable
