import type { Project } from '../../projects/project.queries.ts'

/** Who can be named for a risk: the officer, the leader and the people of the project. */
export const teamOf = ({ officer, leader, members }: Project) => [
  ...[officer, leader].filter(one => one !== null),
  ...members.map(({ memberId, name }) => ({ id: memberId, name })),
]
