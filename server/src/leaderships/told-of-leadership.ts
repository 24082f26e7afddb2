import type { LockedProject } from '#projects/lock-project.ts'
import { others } from '#requests/people-of-request.ts'
import type { RowOfLeadership } from './leadership.queries.ts'

/** Officer, minister and leader of the project, but for who acts. */
export const toldOf = ({ officerId, ministerId, leaderId }: RowOfLeadership, self: string): string[] =>
  others([officerId, ministerId, leaderId], self)

/** What a row of the record or a notice is about: the project, of its enterprise. */
export const aboutProject = ({ id, enterpriseId }: Pick<LockedProject, 'id' | 'enterpriseId'>) =>
  ({ subject: { kind: 'project', id }, enterpriseId }) as const
