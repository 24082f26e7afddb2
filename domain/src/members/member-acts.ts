import { type Refusal, refusal } from '#refusals/refusals.ts'
import { whyNotAccess } from './access.ts'
import { type Actor, whyNotRole } from './actor.ts'
import { guards, keepers, memberAccess } from './member-access.ts'
import { type MemberState, memberStateWords } from './member-state.ts'
import { memberRefusals } from './members.slice.ts'
import { administratorRoles, type OfficeRole, type Role, rolesClash } from './role.ts'

/** The member an administrator acts on. */
export type Subject = { id: string; name: string; roles: readonly Role[]; state: MemberState }

/** What depends on a member: enterprises followed as officer; officers, units and defaults led as minister or leader. */
export type Ties = { enterprises: number; leads: number }

/** System administrators make accounts; the three administrators stay three people. R1.2, R1.5 */
export const whyNotInvite = (actor: Actor, roles: readonly OfficeRole[]): Refusal | null =>
  whyNotAccess(actor, memberAccess.inviteMember) ?? whyNotTogether(roles)

/**
 * Who may hand out a new link. Whoever holds it becomes that person, so an administrator's active account is reset by a security
 * administrator; only where no other is left does the system administrator. R1.2, R1.5
 */
export function whyNotReinvite(actor: Actor, subject: Subject, otherSecurityAdministrators: number): Refusal | null {
  const guarded = subject.state === 'active' && isAdministrator(subject) && otherSecurityAdministrators > 0
  const who: readonly Role[] = guarded ? guards : keepers
  return whyNotRole(actor, ...who) ?? whyNotOther(actor, subject) ?? whyNotState(actor, subject, 'invited', 'active')
}

/** Security administrators grant roles, never their own; nobody leaves a post that someone must hold. R1.2, R1.5, R3.1 */
export function whyNotGrantRoles(actor: Actor, subject: Subject, roles: readonly OfficeRole[], ties: Ties): Refusal | null {
  return (
    whyNotRole(actor, ...guards) ??
    whyNotTogether(roles) ??
    whyNotOther(actor, subject) ??
    (subject.roles.includes('contact') ? refusal(memberRefusals.contactStaysContact, { name: subject.name }) : null) ??
    (roles.includes('officer') ? null : whyNotFree(subject, ties)) ??
    whyNotStepDown(subject, roles, ties)
  )
}

/** R1.5, R3.1: an enterprise never loses its officer, so the officer hands over first. */
export const whyNotDisable = (actor: Actor, subject: Subject, ties: Ties): Refusal | null =>
  whyNotRole(actor, ...guards) ??
  whyNotOther(actor, subject) ??
  whyNotState(actor, subject, 'invited', 'active') ??
  whyNotFree(subject, ties)

/** Security administrators open a closed account again. R1.5 */
export const whyNotEnable = (actor: Actor, subject: Subject): Refusal | null =>
  whyNotRole(actor, ...guards) ?? whyNotState(actor, subject, 'disabled')

/** R1.5 */
export const whyNotEndSessions = (actor: Actor): Refusal | null => whyNotRole(actor, ...guards)

const isAdministrator = ({ roles }: Subject) => roles.some(role => (administratorRoles as readonly Role[]).includes(role))

const whyNotTogether = (roles: readonly Role[]) =>
  rolesClash([...new Set(roles)]) ? refusal(memberRefusals.administratorAlone, {}, { field: 'roles' }) : null

const whyNotOther = (actor: Actor, subject: Subject) => (actor.memberId === subject.id ? refusal(memberRefusals.notYourself) : null)

function whyNotState(actor: Actor, { state }: Subject, ...fitting: MemberState[]): Refusal | null {
  if (fitting.includes(state)) return null
  return refusal(memberRefusals.memberState, { state: memberStateWords[state][actor.language === 'en' ? 'en' : 'zh'] })
}

const whyNotFree = ({ name }: Subject, { enterprises }: Ties) =>
  enterprises > 0 ? refusal(memberRefusals.stillResponsible, { name, count: enterprises }) : null

function whyNotStepDown({ name, roles: held }: Subject, roles: readonly Role[], { leads }: Ties): Refusal | null {
  const leaves = (['minister', 'leader'] as const).some(role => held.includes(role) && !roles.includes(role))
  return leaves && leads > 0 ? refusal(memberRefusals.stillLeads, { name, count: leads }) : null
}
