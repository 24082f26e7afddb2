import { nextAtDesk, numberWords } from '@yigen/domain/bookings/queue.ts'
import type { DutySession } from '../stations/station.queries.ts'
import type { BookingRow } from './booking.queries.ts'

/** Whom the desk calls next, by the rule of domain. R19.3 */
export function nextOf(desk: number, rows: readonly BookingRow[], now: Temporal.Instant): BookingRow | null {
  const asRead = rows.map(row => ({
    ...row,
    row,
    startsAt: instant(row.startsAt),
    calledAt: row.calledAt === null ? null : instant(row.calledAt),
    arrivedAt: row.arrivedAt === null ? null : instant(row.arrivedAt),
  }))
  return nextAtDesk(desk, asRead, now)?.row ?? null
}

/** Who sits at the desk: the last who was called to it and is not served yet. */
export const talkingAt = (desk: number, rows: readonly BookingRow[]): BookingRow | undefined =>
  rows
    .filter(row => row.desk === desk && row.state === 'booked' && row.calledAt !== null)
    .sort((a, b) => calledOf(a) - calledOf(b))
    .at(-1)

/** Of whom the desk notes that they are not there: who was called to it last, else who booked it and was waited for. R19.4 */
export function missingAt(desk: number, rows: readonly BookingRow[]): BookingRow | undefined {
  const gone = talkingAt(desk, rows) ?? rows.find(row => row.desk === desk && row.calledAt === null && row.may.includes('markNoShow'))
  return gone?.may.includes('markNoShow') ? gone : undefined
}

/** The numbers that are not called yet, in their order. */
export const waitingNumbers = (rows: readonly BookingRow[]): (BookingRow & { number: number })[] =>
  rows
    .filter(isNumber)
    .filter(({ state, calledAt }) => state === 'booked' && calledAt === null)
    .sort((a, b) => a.number - b.number)

/** Who waited in vain, the session being over. */
export const notReached = (rows: readonly BookingRow[]): BookingRow[] =>
  rows.filter(({ number, state, calledAt }) => number !== null && state === 'missed' && calledAt === null)

export const isNumber = (row: BookingRow): row is BookingRow & { number: number } => row.number !== null

/** A03, else the name that was booked. */
export const whoIs = (row: Pick<BookingRow, 'number' | 'company'>): string => (row.number === null ? row.company : numberWords(row.number))

/** At which desks the reader calls: their own; who is not on duty there at any. */
export function desksOf({ seats }: Pick<DutySession, 'seats'>, memberId: string): number[] {
  const own = seats.filter(seat => seat.memberId === memberId)
  return (own.length > 0 ? own : seats).map(({ desk }) => desk)
}

const instant = (at: string) => Temporal.Instant.from(at)
const calledOf = ({ calledAt }: BookingRow): number => (calledAt === null ? 0 : instant(calledAt).epochMilliseconds)
