import type { DayRule } from '#slice/day.ts'

/** Who holds the next review records it on the project's page; who is told that it is late looks. R14.3 */
export const reviewDay = { mine: () => 'recordReview', above: () => 'look' } as const satisfies DayRule<object, 'recordReview' | 'look'>
