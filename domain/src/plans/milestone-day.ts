import type { DayRule } from '#slice/day.ts'

/** What a row of the day knows of the milestone its clock is about: a clock of the officer's own, or one to chase whom the district cannot clock. R15.5 */
export type MilestoneFacts = { chases: boolean }

export const milestoneDay = {
  mine: ({ chases }) => (chases ? 'chaseAuthority' : 'finishMilestone'),
  above: () => 'look',
} as const satisfies DayRule<MilestoneFacts, 'finishMilestone' | 'chaseAuthority' | 'look'>
