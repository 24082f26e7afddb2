import { type AccessTable, byRole } from '#members/access.ts'

/** Leaders put it up. */
export const wallAccess = {
  getWall: byRole('leader'),
} as const satisfies AccessTable
