import type { BookingState } from './booking-state.ts'

/** A01, A02 … in the order in which people came. R19.3 */
export const numberWords = (number: number): string => `A${String(number).padStart(2, '0')}`

/** Numbers asked for within the hour from one address (many stand behind that of a tower), and in one session by its card: whoever has a photo of the card can ask for some. R19.3 */
export const numbersOfAddress = 30
export const numbersOfSession = 200

/** So long somebody who booked is waited for, and so early they are called before who walked in. */
export const noShowMinutes = 10

/** Who is still to be called. `number` of who walked in; `startsAt` the time that was booked, or when the number was taken. */
export type Waiting = {
  desk: number | null
  startsAt: Temporal.Instant
  calledAt: Temporal.Instant | null
  /** who booked stands there */
  arrivedAt: Temporal.Instant | null
  number: number | null
  state: BookingState
}

export const isWaiting = ({ state, calledAt }: Pick<Waiting, 'state' | 'calledAt'>): boolean => state === 'booked' && calledAt === null

/**
 * Whom a desk calls next. Who booked it and whose time has come keeps it, from ten minutes before until ten minutes after, and on if they stand there;
 * nobody who walked in is called into that. Then whoever waits longest: who walked in since they took their number, who booked and is late since they were waited for. Who
 * booked a later time is nobody's next; who came early is called by hand. R19.3
 */
export function nextAtDesk<W extends Waiting>(desk: number, all: readonly W[], now: Temporal.Instant): W | null {
  const waiting = all.filter(one => isWaiting(one) && (one.number !== null || one.desk === desk))
  const [due, others] = halves(waiting, one => one.number === null && isAtItsTime(one, now))
  const standing = others.filter(one => one.number !== null || !isAhead(one.startsAt, now))
  return first(due, startOf) ?? first(standing, standsSince)
}

/** How many who walked in are called before this number. */
export const waitBefore = (number: number, all: readonly Waiting[]): number =>
  all.filter(one => isWaiting(one) && one.number !== null && one.number < number).length

const isAtItsTime = ({ startsAt, arrivedAt }: Waiting, now: Temporal.Instant): boolean =>
  !isAhead(startsAt.subtract({ minutes: noShowMinutes }), now) && isExpected({ startsAt, arrivedAt }, now)

/** Who booked stands there, or is still waited for. R19.3 */
const isExpected = ({ startsAt, arrivedAt }: Pick<Waiting, 'startsAt' | 'arrivedAt'>, now: Temporal.Instant): boolean =>
  arrivedAt !== null || isAhead(startsAt.add({ minutes: noShowMinutes }), now)

const startOf = ({ startsAt }: Waiting): Temporal.Instant => startsAt
const standsSince = ({ startsAt, number }: Waiting): Temporal.Instant =>
  number === null ? startsAt.add({ minutes: noShowMinutes }) : startsAt

/** Of two at one moment the lower number. */
function first<W extends Waiting>(all: readonly W[], since: (one: W) => Temporal.Instant): W | null {
  const inOrder = [...all].sort((a, b) => Temporal.Instant.compare(since(a), since(b)) || (a.number ?? 0) - (b.number ?? 0))
  return inOrder[0] ?? null
}

const halves = <W>(all: readonly W[], is: (one: W) => boolean): [W[], W[]] => [all.filter(is), all.filter(one => !is(one))]

export const isAhead = (moment: Temporal.Instant, now: Temporal.Instant): boolean => Temporal.Instant.compare(moment, now) > 0
