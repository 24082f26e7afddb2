/** A due time that a table of days moves. */
export type DueMove = { from: Temporal.Instant; to: Temporal.Instant }

/** Whether it comes due sooner than before. */
export const isSooner = ({ from, to }: DueMove): boolean => isBefore(to, from)

/** Whether it is late the moment it moves, and was not before. R9.4 */
export const isLateAtOnce = ({ from, to }: DueMove, now: Temporal.Instant): boolean => isBefore(to, now) && !isBefore(from, now)

const isBefore = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
