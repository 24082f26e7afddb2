import { type AccessTable, byRole, of } from '#members/access.ts'
import { projectSeenBy } from '#projects/project-access.ts'

/** Who takes the list out: the office. */
export const takesProjectsOut = byRole('officer', 'minister', 'leader', 'head', 'clerk')

/** R13.7 */
export const landingAccess = {
  listProjects: byRole('officer', 'minister', 'leader', 'head', 'clerk', 'contact'),
  getProject: of([...projectSeenBy, { relations: ['unit'] }]),
} as const satisfies AccessTable
