import type { DayRule } from '#slice/day.ts'

/** What a site meeting decided for the officer is done on the meeting's page; who is told that it is late looks. R7.7 */
export const decisionDay = {
  mine: ({ relation }) => (relation === 'officer' || relation === 'deputy' || relation === 'minister' ? 'finishDecision' : 'look'),
  above: () => 'look',
} as const satisfies DayRule<object, 'finishDecision' | 'look'>
