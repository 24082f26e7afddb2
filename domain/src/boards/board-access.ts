import { type AccessTable, byRole } from '#members/access.ts'

/** What stands with many people at once. */
export const boardAccess = {
  getTeamBoard: byRole('minister', 'leader'),
} as const satisfies AccessTable
