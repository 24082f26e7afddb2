import type { DayRule } from '#slice/day.ts'

/** Who was on duty calls who did not come; who is told that it is late looks. R19.4 */
export const phoneDay = { mine: () => 'phoneVisitor', above: () => 'look' } as const satisfies DayRule<object, 'phoneVisitor' | 'look'>
