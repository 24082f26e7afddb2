import type { DayRule } from '#slice/day.ts'

export const viewingDay = { mine: () => 'show', above: () => 'look' } as const satisfies DayRule<object, 'show' | 'look'>
