import type { Period } from '#figures/period.ts'

/** So many weeks stand in the line of the wall. */
export const wallWeeks = 12

/** Seven days each, the last of them ends today. */
export const weeksUntil = (today: Temporal.PlainDate): Period[] =>
  Array.from({ length: wallWeeks }, (_, n) => {
    const until = today.subtract({ days: 7 * (wallWeeks - 1 - n) })
    return { from: until.subtract({ days: 6 }), until }
  })
