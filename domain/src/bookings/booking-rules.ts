import { mayBy, type Way } from '#members/access.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import type { SessionState } from '#stations/session-state.ts'
import { bookableSlots, type Slot, type Slotted, slotBegins, slotsOf } from '#stations/slots.ts'
import { stationRefusals } from '#stations/stations.slice.ts'
import { type Language, say } from '#wire/language.ts'
import { type BookingState, bookingStateWords } from './booking-state.ts'
import { bookingRefusals } from './bookings.slice.ts'
import { isAhead, noShowMinutes } from './queue.ts'
import { type CallNow, whyNotPhone } from './visitor-call.ts'

/** Open bookings of one number, over all sessions. R19.3 */
export const mostBookings = 3

/** Codes to one number within 24 hours; asked for within the hour from one address (many stand behind that of a tower), and by one card. Whoever has a card can have texts sent to whatever number. R19.3 */
export const codesADay = 10
export const codesOfAddress = 30
export const codesOfCard = 200

/** What counts against the next code to a number, in its order. */
export const askedWithinDay = (askedAt: readonly Temporal.Instant[], now: Temporal.Instant): Temporal.Instant[] =>
  askedAt.filter(at => isAhead(at.add({ hours: 24 }), now)).sort(Temporal.Instant.compare)

/** Seconds until the number may be sent another today, rounded up; null: now. */
export function secondsToNextDay(askedAt: readonly Temporal.Instant[], now: Temporal.Instant): number | null {
  const tenth = askedWithinDay(askedAt, now).at(-codesADay)
  return tenth ? Math.ceil(tenth.add({ hours: 24 }).since(now).total('seconds')) : null
}

/** R19.3: an officer books for somebody who cannot. */
export const mayBookFor = [{ roles: ['officer', 'minister', 'leader'] }] as const satisfies readonly Way[]
export const mayBookForVisitor = (roles: readonly Role[]): boolean => mayBy(mayBookFor, { roles })

/** A slot by its desk and its place in the row of that desk, which it keeps when its session is moved. */
export type NumberedSlot = Slot & { slot: number }

/** Of each desk numbered from 0. */
export function numberedSlots(session: Slotted): NumberedSlot[] {
  const all = slotsOf(session)
  const each = all.length / session.desks
  return all.map((slot, i) => ({ ...slot, slot: i % each }))
}

export type Held = { desk: number; slot: number }

/** Nobody has it. */
export const isFree = ({ desk, slot }: Held, held: readonly Held[]): boolean =>
  !held.some(other => other.desk === desk && other.slot === slot)

/** The times that can still be booked, in their order, with how many desks are free then. */
export function timesOf(session: Slotted, held: readonly Held[], now: Temporal.Instant): { at: Temporal.Instant; free: number }[] {
  const desks = Array.from({ length: session.desks }, (_, i) => i + 1)
  return bookableSlots(session)
    .map(slot => ({ at: slotBegins(session, slot), free: desks.filter(desk => isFree({ desk, slot }, held)).length }))
    .filter(({ at }) => isAhead(at, now))
}

export type BookedSession = Slotted & { state: SessionState }
/** `desk`: one that was chosen; without one any will do. */
export type Wanted = { at: Temporal.Instant; desk?: number | undefined }

/** The desk and slot for a time, else why not: called off or closed, no such time, kept for walk-ins, over, taken. R19.1, R19.3 */
export function slotFor(
  session: BookedSession,
  { at, desk }: Wanted,
  held: readonly Held[],
  now: Temporal.Instant,
): NumberedSlot | Refusal {
  const why = whyNotHeld(session.state)
  if (why) return why
  const there = numberedSlots(session).filter(one => one.from.equals(at) && (desk === undefined || one.desk === desk))
  if (there.length === 0) return refusal(bookingRefusals.slotNone, {}, { field: 'at' })
  const [first] = there
  if (first && !isAhead(first.from, now)) return refusal(bookingRefusals.slotPast, {}, { field: 'at' })
  const open = there.filter(({ bookable }) => bookable)
  if (open.length === 0) return refusal(bookingRefusals.slotKept, {}, { field: 'at' })
  return open.find(one => isFree(one, held)) ?? refusal(bookingRefusals.slotTaken, {}, { field: 'at' })
}

export const isSlot = (found: NumberedSlot | Refusal): found is NumberedSlot => 'slot' in found

function whyNotHeld(state: SessionState): Refusal | null {
  if (state === 'planned') return null
  return refusal(state === 'closed' ? stationRefusals.sessionOver : stationRefusals.sessionOff)
}

/** R19.3: one open booking a session, three in all. */
export function whyNotNumber({ here, inAll }: { here: number; inAll: number }): Refusal | null {
  if (here > 0) return refusal(bookingRefusals.bookedHere)
  return inAll >= mostBookings ? refusal(bookingRefusals.bookedEnough, { count: inAll }) : null
}

type QueueSession = { state: SessionState; startsAt: Temporal.Instant; endsAt: Temporal.Instant }

/** 409: numbers are given while the session lasts. R19.3 */
export function whyNotNumberNow({ state, startsAt, endsAt }: QueueSession, now: Temporal.Instant): Refusal | null {
  const why = whyNotHeld(state)
  if (why) return why
  if (isAhead(startsAt, now)) return refusal(bookingRefusals.visitorToWait)
  return isAhead(endsAt, now) ? null : refusal(stationRefusals.sessionOver)
}

/** `number`: of who walked in; `startsAt` is then when they took it. */
export type BookingNow = { state: BookingState; startsAt: Temporal.Instant; calledAt: Temporal.Instant | null; number: number | null }

/** 409: over already, or its time has come; a number is given back until it is called. The same question shows the buttons. */
export function whyNotCancel(booking: BookingNow, language: Language, now: Temporal.Instant): Refusal | null {
  const begun = booking.number === null ? !isAhead(booking.startsAt, now) : booking.calledAt !== null
  return whyNotOpen(booking, language) ?? (begun ? refusal(bookingRefusals.bookingBegun) : null)
}

/** A number has no time. */
export const whyNotMove = (booking: BookingNow, language: Language, now: Temporal.Instant): Refusal | null =>
  booking.number === null ? whyNotCancel(booking, language, now) : refusal(bookingRefusals.numberStays)

export const bookingSteps = ['markArrived', 'callVisitor', 'serveVisitor', 'markNoShow', 'cancelForVisitor', 'recordVisitorCall'] as const
export type BookingStep = (typeof bookingSteps)[number]

/** So long before the session whoever is early is noted. */
const earlyMinutes = 30

type AtDesk = BookingNow & CallNow & { arrivedAt: Temporal.Instant | null; sessionStartsAt: Temporal.Instant; sessionState: SessionState }

/** 409 at the desk, and at its phone afterwards: over already, nobody there yet, not called or not waited for long enough. What somebody asked who sat down is written also once the session is closed. R19.4 */
export function whyNotAtDesk(step: BookingStep, booking: AtDesk, language: Language, now: Temporal.Instant): Refusal | null {
  const { calledAt, arrivedAt, number, startsAt, sessionState, sessionStartsAt } = booking
  if (step === 'recordVisitorCall') return whyNotPhone(booking)
  const sat = step === 'serveVisitor' && sessionState === 'closed' && calledAt !== null
  const why = whyNotOpen(booking, language) ?? (sat ? null : whyNotHeld(sessionState))
  if (why || step === 'cancelForVisitor') return why
  const early = step === 'markArrived' ? earlyMinutes : 0
  if (isAhead(sessionStartsAt.subtract({ minutes: early }), now)) return refusal(bookingRefusals.visitorToWait)
  if (step === 'markArrived')
    return number === null && calledAt === null && arrivedAt === null ? null : refusal(bookingRefusals.arrivedAlready)
  if (number !== null) return step === 'callVisitor' || calledAt !== null ? null : refusal(bookingRefusals.numberNotCalled)
  const waited = startsAt.add({ minutes: noShowMinutes })
  return step === 'markNoShow' && isAhead(waited, now) ? refusal(bookingRefusals.noShowEarly, { minutes: noShowMinutes }) : null
}

const whyNotOpen = ({ state }: Pick<BookingNow, 'state'>, language: Language): Refusal | null =>
  state === 'booked' ? null : refusal(bookingRefusals.bookingOver, { state: say(bookingStateWords[state], language) })
