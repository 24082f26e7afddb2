/** R6.1: working days in all that a matter may be paused. */
export const pauseDays = 15

/** Working minutes of a working day, by which a pause is counted. R9.3 */
export const minutesADay = 7 * 60

/** Whole working days a matter may still wait, after so many working minutes of all its pauses. R6.1 */
export const pauseDaysLeft = (pausedMinutes: number): number =>
  Math.max(0, Math.floor((pauseDays * minutesADay - pausedMinutes) / minutesADay))
