import { type AccessTable, byRole, byRoleAt } from '#members/access.ts'

/** A village association's people are clerks of their unit, or head it. R1.7, R18.3 */
export const pointingAccess = {
  pointOut: byRoleAt(['village'], 'clerk', 'head'),
  listPointings: byRole('clerk', 'head', 'minister', 'leader'),
} as const satisfies AccessTable
