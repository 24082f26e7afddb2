import type { DayRule } from '#slice/day.ts'

/** Whoever of the receiving district it lies with accepts it or declines; who is told that it is late looks. R18.4 */
export const transferDay = { mine: () => 'acceptTransfer', above: () => 'look' } as const satisfies DayRule<
  object,
  'acceptTransfer' | 'look'
>
