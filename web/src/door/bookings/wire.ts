import type {
  BookingCodeSent,
  BookingView,
  OpenStation as OpenStationShape,
  OwnBookings as OwnBookingsShape,
  SlotBooked,
  StationScreen,
} from '@yigen/domain/bookings/booking.ts'
import type { Wire } from '@yigen/domain/wire/instant.ts'

/** What the server answers, as the browser sees it: types alone, no schema comes along. */
export type OpenStation = Wire<typeof OpenStationShape>
export type OpenSession = OpenStation['sessions'][number]
/** With the number it went to. */
export type Sent = Wire<typeof BookingCodeSent> & { phone: string }
export type Booked = Wire<typeof SlotBooked>
export type OwnBookings = Wire<typeof OwnBookingsShape>
export type Screen = Wire<typeof StationScreen>
export type Booking = Wire<typeof BookingView>
/** Of who walked in. */
export type Numbered = Booking & { number: number }
export const isNumbered = (booking: Booking): booking is Numbered => booking.number !== null
/** A time of a session. */
export type When = { sessionId: string; at: string }
