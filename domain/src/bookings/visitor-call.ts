import { type Refusal, refusal } from '#refusals/refusals.ts'
import { bookingRefusals } from './bookings.slice.ts'

/** Within so many hours of the session’s end who did not come is called. R19.4 */
export const callWithinHours = 24

export type Unserved = { number: number | null; calledAt: Temporal.Instant | null; phone: string; subject: string }

/** Who booked, left a subject and did not come; who waited with a number, left a phone number and was not reached. R19.4 */
export const isToBeCalled = ({ number, calledAt, phone, subject }: Unserved): boolean =>
  calledAt === null && phone !== '' && (number !== null || subject !== '')

export type CallNow = { callDueAt: Temporal.Instant | null; phonedAt: Temporal.Instant | null }

/** 409: called already, or none is due: nothing was left, or they booked or asked again. */
export function whyNotPhone({ callDueAt, phonedAt }: CallNow): Refusal | null {
  if (phonedAt !== null) return refusal(bookingRefusals.phonedAlready)
  return callDueAt === null ? refusal(bookingRefusals.noCallDue) : null
}
