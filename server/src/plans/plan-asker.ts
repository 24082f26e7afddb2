import type { PlanAsker } from '@yigen/domain/plans/plan-steps.ts'
import type { LockedProject } from '#projects/lock-project.ts'

/** How the actor stands to a project, as the rules of its plan ask. R15.7 */
export const planAskerOf = ({ asker }: Pick<LockedProject, 'asker'>): PlanAsker => ({
  relations: [asker.relation, ...(asker.alsoMinister ? (['minister'] as const) : []), ...(asker.leadsIt ? (['leader'] as const) : [])],
  language: asker.language,
})
