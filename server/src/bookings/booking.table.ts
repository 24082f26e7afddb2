import type { BookingState } from '@yigen/domain/bookings/booking-state.ts'
import type { Generated } from 'kysely'

/** What a visitor is texted of. */
export type Told = 'booked' | 'moved' | 'calledOff' | 'cancelled'

declare module '#database/schema.ts' {
  interface DB {
    station_card: StationCardTable
    booking: BookingTable
    booking_code: BookingCodeTable
    booking_number: BookingNumberTable
    booking_message: BookingMessageTable
  }
}

export interface StationCardTable {
  district_id: string
  token: string
  station_id: string
  made_by: string
  made_at: Temporal.Instant
  renewed_at: Temporal.Instant | null
}

export interface BookingTable {
  district_id: string
  id: string
  session_id: string
  /** null: a number that was not called yet */
  desk: number | null
  /** null: of a number */
  slot: number | null
  /** of who walked in, from 1 */
  queue_number: Generated<number | null>
  starts_at: Temporal.Instant
  ends_at: Temporal.Instant
  company: string
  phone: string
  subject: string
  booked_by: string | null
  booked_at: Temporal.Instant
  link_hash: Uint8Array | null
  /** of the address that asked for the number, for an hour */
  block: Generated<string | null>
  moved_at: Temporal.Instant | null
  /** who booked stands there */
  arrived_at: Generated<Temporal.Instant | null>
  called_at: Temporal.Instant | null
  state: BookingState
  ended_by: string | null
  ended_at: Temporal.Instant | null
  phoned_by: Generated<string | null>
  phoned_at: Generated<Temporal.Instant | null>
  phoned_words: Generated<string>
  request_id: string | null
  /** how often its time changed */
  changes: Generated<number>
}

export interface BookingCodeTable {
  district_id: string
  ticket_hash: Uint8Array
  /** 11 digits */
  phone: string
  code_hash: Uint8Array
  station_id: string
  /** of the address that asked */
  block: string
  sent_at: Temporal.Instant
  /** wrong ones */
  tries: Generated<number>
  /** what was booked with it */
  booking_id: string | null
}

export interface BookingNumberTable {
  district_id: string
  /** 11 digits */
  phone: string
  /** when codes were asked for within the hour before the last */
  asked_at: Temporal.Instant[]
  last_at: Temporal.Instant
}

export interface BookingMessageTable {
  district_id: string
  id: string
  booking_id: string
  what: Told
  /** gone once they went out */
  words: string
  made_at: Temporal.Instant
  tries: Generated<number>
  tried_at: Temporal.Instant | null
  sent_at: Temporal.Instant | null
  given_up_at: Temporal.Instant | null
}
