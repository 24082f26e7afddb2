/** One desk, one slot, one booking (R19.3); `bookable` false is kept for walk-ins. */
export type Slot = { desk: number; from: Temporal.Instant; until: Temporal.Instant; bookable: boolean }
export type Slotted = { startsAt: Temporal.Instant; endsAt: Temporal.Instant; slotMinutes: number; bookEvery: number; desks: number }

/** The slots of a session, desk by desk in the order of their times. Every n-th can be booked, the first too; what is left at the end and no whole slot is none. R19.1 */
export function slotsOf({ startsAt, endsAt, slotMinutes, bookEvery, desks }: Slotted): Slot[] {
  const count = Math.floor(endsAt.since(startsAt).total('minutes') / slotMinutes)
  return Array.from({ length: desks }, (_, desk) => desk + 1).flatMap(desk =>
    Array.from({ length: count }, (_, i) => ({
      desk,
      from: startsAt.add({ minutes: i * slotMinutes }),
      until: startsAt.add({ minutes: (i + 1) * slotMinutes }),
      bookable: i % bookEvery === 0,
    })),
  )
}
