import type { Role } from '@yigen/domain/members/role.ts'

/** What stands of a district, as far as its steps ask. */
export type Standing = {
  /** how many hold the role and have opened their account */
  active: (role: Role) => number
  posts: { minister: boolean; leader: boolean }
  services: number
  hasTable: (year: number) => boolean
  year: number
}

export const setupSteps = ['administrators', 'posts', 'members', 'ground'] as const
export type SetupStep = (typeof setupSteps)[number]
export type Lack =
  | 'systemAdministrator'
  | 'securityAdministrator'
  | 'auditAdministrator'
  | 'defaultMinister'
  | 'defaultLeader'
  | 'minister'
  | 'officer'
  | 'leader'
  | 'services'
  | 'table'

/** What each of the four steps still lacks; a step that lacks nothing is done. R1.2, R3.2, R9.4, R10.1 */
export function missingIn({ active, posts, services, hasTable, year }: Standing): Readonly<Record<SetupStep, readonly Lack[]>> {
  const without = <L extends Role & Lack>(...roles: readonly L[]) => roles.filter(role => active(role) === 0)
  return {
    administrators: without('systemAdministrator', 'securityAdministrator', 'auditAdministrator'),
    posts: [...(posts.minister ? [] : (['defaultMinister'] as const)), ...(posts.leader ? [] : (['defaultLeader'] as const))],
    members: without('minister', 'officer', 'leader'),
    ground: [...(services > 0 ? [] : (['services'] as const)), ...(hasTable(year) ? [] : (['table'] as const))],
  }
}
