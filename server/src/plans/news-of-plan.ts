import type { LockedProject } from '#projects/lock-project.ts'

/** What a notice of a plan is about: under the project's id, for that is where its reader goes. */
export const newsOfPlan = ({ id, enterpriseId }: Pick<LockedProject, 'id' | 'enterpriseId'>) =>
  ({ subject: { kind: 'plan', id }, enterpriseId }) as const
