import type { LockedProject } from '#projects/lock-project.ts'
import { others } from '#requests/people-of-request.ts'
import type { RowOfLeadership } from './leadership.queries.ts'

/** Officer, minister and leader of the project, but for who acts. */
export const toldOf = ({ officerId, ministerId, leaderId }: RowOfLeadership, self: string): string[] =>
  others([officerId, ministerId, leaderId], self)

/** What a row of the record or a notice is about: the project, of its enterprise. */
export const aboutProject = ({ id, enterpriseId }: Pick<LockedProject, 'id' | 'enterpriseId'>) =>
  ({ subject: { kind: 'project', id }, enterpriseId }) as const

/** The same of a notice: under the noun on which the clocks hang, so that the day of whoever is asked is read anew. */
export const newsOfLeadership = ({ id, enterpriseId }: Pick<LockedProject, 'id' | 'enterpriseId'>) =>
  ({ subject: { kind: 'leadership', id }, enterpriseId }) as const
