import type { DayRule } from '#slice/day.ts'

/** The minister finds somebody for a session that nobody is on duty at; who is told that nobody was found looks. R19.2 */
export const staffingDay = {
  mine: () => 'staffSession',
  above: () => 'look',
} as const satisfies DayRule<object, 'staffSession' | 'look'>
