import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Actor, whyNotRole } from './actor.ts'
import { memberRefusals } from './members.slice.ts'
import { administratorRoles, type Role } from './role.ts'

/** What of an account waits for a second administrator. R1.6 */
export const accountChangeKinds = ['passwordReset', 'roles'] as const
export type AccountChangeKind = (typeof accountChangeKinds)[number]

export const accountChangeStates = ['waiting', 'released', 'refused', 'superseded'] as const
export type AccountChangeState = (typeof accountChangeStates)[number]

/** What is asked, of whom, by whom. */
export type AccountChange = {
  kind: AccountChangeKind
  state: AccountChangeState
  member: { id: string; roles: readonly Role[] }
  asker: { id: string; roles: readonly Role[] }
}

/** Roles that nobody gets from one administrator alone. R1.6 */
const guarded: readonly Role[] = [...administratorRoles, 'leader']

/** Those of `roles` that need a second administrator: guarded, and not held yet. R1.6 */
export const guardedAmong = (roles: readonly Role[], held: readonly Role[]): Role[] =>
  roles.filter(role => guarded.includes(role) && !held.includes(role))

/** From when one administrator alone does not do it: active ones of two kinds are there. R1.6 */
export const twoDecide = (active: readonly Role[]): boolean => administratorRoles.filter(role => active.includes(role)).length >= 2

/**
 * Who releases a change or refuses it. R1.6
 *
 * A reset is released by the security administrator; of a security administrator's account, or where one asked for it, by the audit administrator. Roles are confirmed by any other administrator.
 */
export function decidersOf({ kind, member, asker }: Pick<AccountChange, 'kind' | 'member' | 'asker'>): Role[] {
  if (kind === 'roles') return [...administratorRoles]
  const bySecurity = [...member.roles, ...asker.roles].includes('securityAdministrator')
  return bySecurity ? ['auditAdministrator'] : ['securityAdministrator']
}

/** 403 for who may not, who asked for it and whom it is about; 409 when it is decided. R1.4, R1.6 */
export function whyNotDecideChange(actor: Actor, change: AccountChange): Refusal | null {
  return (
    whyNotRole(actor, ...decidersOf(change)) ??
    ([change.asker.id, change.member.id].includes(actor.memberId) ? refusal(refusals.notOwnWork) : null) ??
    (change.state === 'waiting' ? null : refusal(memberRefusals.changeDecided))
  )
}
