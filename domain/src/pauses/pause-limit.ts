/** How many working days° in all a matter may be paused, of so many working minutes each. R6.1, R9.3 */
export type PauseLimit = { days: number; minutesADay: number }

/** Whole working days a matter may still wait, after so many working minutes of all its pauses. R6.1 */
export const pauseDaysLeft = (pausedMinutes: number, { days, minutesADay }: PauseLimit): number =>
  Math.max(0, Math.floor((days * minutesADay - pausedMinutes) / minutesADay))
