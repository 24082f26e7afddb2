/** One desk, one slot, one booking (R19.3); `bookable` false is kept for walk-ins. */
export type Slot = { desk: number; from: Temporal.Instant; until: Temporal.Instant; bookable: boolean }
export type Slotted = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; slotMinutes: number; bookEvery: number; desks: number }

/** How many slots a desk has; what is left at the end and no whole slot is none. */
const slotCount = ({ startsAt, endsAt, slotMinutes }: Slotted): number => Math.floor(endsAt.since(startsAt).total('minutes') / slotMinutes)

/** When the slot of this number begins, counted from 0; that of the number after the last is when the last one ends. */
export const slotBegins = ({ startsAt, slotMinutes }: Slotted, slot: number): Temporal.Instant =>
  startsAt.add({ minutes: slot * slotMinutes })

/** Every n-th can be booked, the first too. */
const isBookable = ({ bookEvery }: Slotted, slot: number): boolean => slot % bookEvery === 0

/** The numbers of the slots of a desk that can be booked. R19.1 */
export const bookableSlots = (session: Slotted): number[] =>
  Array.from({ length: slotCount(session) }, (_, slot) => slot).filter(slot => isBookable(session, slot))

/** The slots of a session, desk by desk in the order of their times. R19.1 */
export function slotsOf(session: Slotted): Slot[] {
  const begins = Array.from({ length: slotCount(session) + 1 }, (_, slot) => slotBegins(session, slot))
  return Array.from({ length: session.desks }, (_, desk) => desk + 1).flatMap(desk =>
    begins.slice(1).map((until, slot) => ({ desk, from: begins[slot] as Temporal.Instant, until, bookable: isBookable(session, slot) })),
  )
}
