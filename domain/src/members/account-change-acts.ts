import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Actor, is, whyNotRole } from './actor.ts'
import { keepers, resetAskers } from './member-access.ts'
import { memberRefusals } from './members.slice.ts'
import { administratorRoles, type Role } from './role.ts'

/** What of an account waits for a second administrator. R1.6 */
export const accountChangeKinds = ['passwordReset', 'roles', 'secondStepRemoval'] as const
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
 * A reset, and that a second step is taken away, is released by the security administrator; of a security administrator's account, or where one asked for it, by the audit administrator. Roles are confirmed by any other administrator.
 */
export function decidersOf({ kind, member, asker }: Pick<AccountChange, 'kind' | 'member' | 'asker'>): Role[] {
  if (kind === 'roles') return [...administratorRoles]
  const bySecurity = [...member.roles, ...asker.roles].includes('securityAdministrator')
  return bySecurity ? ['auditAdministrator'] : ['securityAdministrator']
}

/** Whose asking it takes for a reset: the system administrator's; of a system administrator's account the security administrator's as well. R1.6 */
export const askersOf = (member: { roles: readonly Role[] }): readonly Role[] =>
  member.roles.includes('systemAdministrator') ? keepers : resetAskers

type Administrator = { id: string; name: string; roles: readonly Role[] }

/**
 * Who brings a reset about on the pages, `others` being the active administrators besides the one it is about: one who asks and one who releases it,
 * or the asker alone as long as there are no two kinds. Null: nobody can, and it is for whoever runs the server. R1.6
 */
export function whoResets(member: { id: string; roles: readonly Role[] }, others: readonly Administrator[]): Administrator[] | null {
  const askers = others.filter(one => is(one, ...askersOf(member)))
  if (!twoDecide([...member.roles, ...others.flatMap(({ roles }) => roles)])) return askers[0] ? [askers[0]] : null
  for (const asker of askers) {
    const releasing = decidersOf({ kind: 'passwordReset', member, asker })
    const releaser = others.find(one => one.id !== asker.id && is(one, ...releasing))
    if (releaser) return [asker, releaser]
  }
  return null
}

/** 403 for who may not, who asked for it and whom it is about; 409 when it is decided. R1.4, R1.6 */
export function whyNotDecideChange(actor: Actor, change: AccountChange): Refusal | null {
  return (
    whyNotRole(actor, ...decidersOf(change)) ??
    ([change.asker.id, change.member.id].includes(actor.memberId) ? refusal(refusals.notOwnWork) : null) ??
    (change.state === 'waiting' ? null : refusal(memberRefusals.changeDecided))
  )
}
