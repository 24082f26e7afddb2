import { enterpriseSeenBy } from '#enterprises/enterprise-access.ts'
import { type AccessTable, byRole, of, type Way, whyNotAccess } from '#members/access.ts'
import type { Actor } from '#members/actor.ts'
import type { Refusal } from '#refusals/refusals.ts'
import { mayOpenProject } from './project-may.ts'

/** Who sees its enterprise whole, and whom it names. R13.7 */
export const projectSeenBy = [{ sees: 'whole' }, { asked: true }] as const satisfies readonly Way[]

export const projectAccess = {
  openProject: of(enterpriseSeenBy, ...mayOpenProject),
} as const satisfies AccessTable

/** Who opens a project with an enterprise that is new. R2.1, R13.1 */
const opensWithNew = byRole('officer', 'minister')
export const whyNotOpenWithNew = (actor: Pick<Actor, 'roles' | 'language'>): Refusal | null => whyNotAccess(actor, opensWithNew)
