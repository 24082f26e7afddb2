import { is } from '#members/actor.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { projectRefusals } from './projects.slice.ts'

/** Who can take part in a project by name: people of departments and streets, not of enterprises, nor administrators (R1.5). R13.7 */
export const takingPart = ['officer', 'minister', 'clerk', 'head', 'leader'] as const satisfies readonly Role[]

type Candidate = { name: string; roles: readonly Role[]; state: 'invited' | 'active' | 'disabled' }

/** 409: nobody of the office who can take part, or there already. */
export function whyNotAddMember(candidate: Candidate, there: boolean): Refusal | null {
  const { name, state } = candidate
  if (!is(candidate, ...takingPart) || state === 'disabled') return refusal(projectRefusals.notOfOffice, { name }, { field: 'memberId' })
  return there ? refusal(projectRefusals.memberThere, { name }, { field: 'memberId' }) : null
}
