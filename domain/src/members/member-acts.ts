import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { whyNotAccess } from './access.ts'
import { askersOf } from './account-change-acts.ts'
import { type Actor, whyNotRole } from './actor.ts'
import { boundToUnit, type HeldPost, heldPostsInWords, roleOfPost } from './held-posts.ts'
import { guards, keepers, makers, memberAccess } from './member-access.ts'
import { type MemberState, memberStateWords } from './member-state.ts'
import { memberRefusals } from './members.slice.ts'
import { type OfficeRole, type Role, rolesClash } from './role.ts'
import { roleWords } from './role-words.ts'

/** The member an administrator acts on. */
export type Subject = { id: string; name: string; roles: readonly Role[]; state: MemberState }

/** What depends on a member: enterprises followed as officer, what else runs for them by name, key projects led; the posts held; kinds of administrators of which no other is active. */
export type Ties = { enterprises: number; open: number; keyProjects: number; posts: readonly HeldPost[]; lastOf: readonly Role[] }

/** System administrators make accounts; the three administrators stay three people. R1.2, R1.5 */
export const whyNotInvite = (actor: Actor, roles: readonly OfficeRole[]): Refusal | null =>
  whyNotAccess(actor, memberAccess.inviteMember) ?? whyNotTogether(roles)

/**
 * System administrators keep name, post, unit and duty phone. Who goes to another unit passes on what they stand in first; the officers of a minister
 * are their team wherever they work, and enterprises stay with who follows them. R1.5, R3.1, R10.2
 */
export const whyNotChange = (actor: Actor, subject: Subject, leavesUnit: boolean, { posts }: Pick<Ties, 'posts'>): Refusal | null =>
  whyNotRole(actor, ...makers) ??
  whyNotOfOffice(actor, subject) ??
  whyNotState(actor, subject, 'invited', 'active') ??
  (leavesUnit ? whyNotLeave(actor, subject, [], { posts: posts.filter(boundToUnit) }) : null)

/** What hangs on somebody is read, in counts, by who keeps their account. R1.5, R3.10 */
export const whyNotSeeTies = (actor: Actor): Refusal | null => whyNotRole(actor, ...keepers)

/** A new link for an account that nobody has opened yet. An account in use is reset by two (`whyNotAskReset`), a contact's by the officer. R1.5, R1.6 */
export const whyNotReinvite = (actor: Actor, subject: Subject): Refusal | null =>
  whyNotRole(actor, ...keepers) ?? whyNotOfOffice(actor, subject) ?? whyNotOther(actor, subject) ?? whyNotState(actor, subject, 'invited')

/** The password of an account in use: asked for by the system administrator, of a system administrator's also by the security administrator. R1.6 */
export const whyNotAskReset = (actor: Actor, subject: Subject): Refusal | null =>
  whyNotRole(actor, ...askersOf(subject)) ??
  whyNotOfOffice(actor, subject) ??
  whyNotOther(actor, subject) ??
  whyNotState(actor, subject, 'active')

/** R1.6: a contact's link comes from the enterprise's officer, never from an administrator. */
const whyNotOfOffice = ({ language }: Actor, { roles }: Subject): Refusal | null =>
  roles.includes('contact')
    ? refusal(refusals.mayNot, { who: language === 'en' ? 'the officer of the enterprise' : '这家企业的首席服务官' })
    : null

/** When a reset is released the account is still one of the office, and in use. R1.6 */
export const whyNotReset = (actor: Actor, subject: Subject): Refusal | null =>
  whyNotOfOffice(actor, subject) ?? whyNotState(actor, subject, 'active')

/** Security administrators grant roles, never their own. R1.2, R1.5 */
export const whyNotGrantRoles = (actor: Actor, subject: Subject, roles: readonly Role[], ties: Ties): Refusal | null =>
  whyNotRole(actor, ...guards) ?? whyNotTogether(roles) ?? whyNotOther(actor, subject) ?? whyNotHold(actor, subject, roles, ties)

/** R1.5 */
export const whyNotGrantAsked = (actor: Actor): Refusal | null => whyNotAccess(actor, memberAccess.grantAskedRoles)

/** Nobody leaves a post that someone must hold; asked when roles are granted, and again when they are confirmed. R1.6, R3.1 */
export function whyNotHold(actor: Actor, subject: Subject, roles: readonly Role[], ties: Ties): Refusal | null {
  return (
    (subject.roles.includes('contact') ? refusal(memberRefusals.contactStaysContact, { name: subject.name }) : null) ??
    (roles.includes('officer') ? null : whyNotFree(subject, ties)) ??
    (roles.includes('leader') ? null : whyNotWithoutLeader(subject, ties)) ??
    whyNotLeave(actor, subject, roles, ties) ??
    whyNotLast(actor, subject, roles, ties)
  )
}

/** R1.5, R3.1, R10.2, R14.1: an enterprise never loses its officer, a key project its leader, nor a post its person: all are handed over first. */
export const whyNotDisable = (actor: Actor, subject: Subject, ties: Ties): Refusal | null =>
  whyNotRole(actor, ...guards) ??
  whyNotOther(actor, subject) ??
  whyNotState(actor, subject, 'invited', 'active') ??
  whyNotFree(subject, ties) ??
  whyNotWithoutLeader(subject, ties) ??
  whyNotLeave(actor, subject, [], ties) ??
  whyNotLast(actor, subject, [], ties)

/** Security administrators open a closed account again. R1.5 */
export const whyNotEnable = (actor: Actor, subject: Subject): Refusal | null =>
  whyNotRole(actor, ...guards) ?? whyNotState(actor, subject, 'disabled')

/** At once, whatever is open with them: unlike disabling it waits for nothing. Two kinds of administrators stay two. R1.6, R3.10 */
export const whyNotBar = (actor: Actor, subject: Subject & { barred: boolean }, ties: Ties): Refusal | null =>
  whyNotRole(actor, ...guards) ??
  whyNotOther(actor, subject) ??
  whyNotState(actor, subject, 'active') ??
  (subject.barred ? refusal(memberRefusals.barredAlready, { name: subject.name }) : null) ??
  whyNotLast(actor, subject, [], ties)

/** R3.10 */
export const whyNotLiftBar = (actor: Actor, { name, barred }: Subject & { barred: boolean }): Refusal | null =>
  whyNotRole(actor, ...guards) ?? (barred ? null : refusal(memberRefusals.notBarred, { name }))

/** R1.5 */
export const whyNotEndSessions = (actor: Actor): Refusal | null => whyNotRole(actor, ...guards)

const whyNotTogether = (roles: readonly Role[]) =>
  rolesClash([...new Set(roles)]) ? refusal(memberRefusals.administratorAlone, {}, { field: 'roles' }) : null

const whyNotOther = (actor: Actor, subject: Subject) => (actor.memberId === subject.id ? refusal(memberRefusals.notYourself) : null)

function whyNotState(actor: Actor, { state }: Subject, ...fitting: MemberState[]): Refusal | null {
  if (fitting.includes(state)) return null
  return refusal(memberRefusals.memberState, { state: memberStateWords[state][actor.language === 'en' ? 'en' : 'zh'] })
}

/** R3.10: whoever has anything open hands it over first; who administers reads no more of it than how many. */
function whyNotFree({ name }: Subject, { enterprises, open }: Ties): Refusal | null {
  const more = { possible: ['proposeHandover'] }
  if (enterprises > 0) return refusal(memberRefusals.stillResponsible, { name, count: enterprises }, more)
  return open > 0 ? refusal(memberRefusals.stillHolds, { name, count: open }, more) : null
}

/** R14.1: a key project never loses its leader: another takes over first. */
const whyNotWithoutLeader = ({ name }: Subject, { keyProjects }: Ties): Refusal | null =>
  keyProjects > 0 ? refusal(memberRefusals.stillLeadsProjects, { name, count: keyProjects }, { possible: ['proposeLeader'] }) : null

/** R10.2: a post is passed on before its person goes, or loses the role that it needs. */
function whyNotLeave({ language }: Actor, { name }: Subject, roles: readonly Role[], { posts }: Pick<Ties, 'posts'>): Refusal | null {
  const left = posts.filter(({ post }) => !roles.includes(roleOfPost[post]))
  if (left.length === 0) return null
  return refusal(memberRefusals.stillLeads, { name, posts: heldPostsInWords(left)[language === 'en' ? 'en' : 'zh'] })
}

/** Two kinds of administrators stay two (R1.6): else whoever is left could do alone what takes two. */
function whyNotLast(actor: Actor, { name }: Subject, roles: readonly Role[], { lastOf }: Ties): Refusal | null {
  const role = lastOf.find(kind => !roles.includes(kind))
  return role ? refusal(memberRefusals.lastAdministrator, { name, role: roleWords[role][actor.language === 'en' ? 'en' : 'zh'] }) : null
}
