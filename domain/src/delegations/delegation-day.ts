import type { DayRule } from '#slice/day.ts'

/** The agent sees to it that both sign the receipt; who is told that it is late looks. R21.2 */
export const delegationDay = { mine: () => 'signReceipt', above: () => 'look' } as const satisfies DayRule<object, 'signReceipt' | 'look'>
