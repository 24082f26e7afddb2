import { type AccessTable, byRole, of } from '#members/access.ts'
import { type Actor, is } from '#members/actor.ts'
import { type Role, unitRoles } from '#members/role.ts'
import { projectSeenBy } from '#projects/project-access.ts'

/** Whose list shows where each stands and when it lands: a unit's shows its own part. R13.7 */
export const lineOfProjects = ['officer', 'minister', 'leader'] as const satisfies readonly Role[]

/** Who reads of the list their unit's own part alone. R13.7 */
export const readsOwnPart = (who: Pick<Actor, 'roles'>): boolean => is(who, ...unitRoles) && !is(who, ...lineOfProjects)

/** Who takes the list out. */
export const takesProjectsOut = byRole(...lineOfProjects)

/** R13.7 */
export const landingAccess = {
  listProjects: byRole('officer', 'minister', 'leader', 'head', 'clerk', 'contact'),
  getProject: of([...projectSeenBy, { relations: ['unit'] }]),
} as const satisfies AccessTable
