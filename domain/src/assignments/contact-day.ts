import type { DayRow, DayRule } from '#slice/day.ts'

/** R3.6: the first contact is the officer's or the deputy's; who holds it because both are away brings one of them back. */
const theirs = ({ relation }: DayRow): boolean => relation === 'officer' || relation === 'deputy'

export const firstContactDay = {
  mine: row => (theirs(row) ? 'contact' : 'arrange'),
  above: row => (theirs(row) ? 'contact' : 'look'),
} as const satisfies DayRule<object, 'contact' | 'arrange' | 'look'>
