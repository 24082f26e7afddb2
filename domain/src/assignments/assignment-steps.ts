import { isFollowed } from '#enterprises/enterprise-kinds.ts'
import {
  type EnterpriseStanding,
  type Asker as OfEnterprise,
  whyNotEnterpriseStep,
  whyNotFirstOfficer,
  whyNotMay,
} from '#enterprises/enterprise-steps.ts'
import { enterpriseRefusals } from '#enterprises/enterprises.slice.ts'
import { type Facts, mayBy, type Way } from '#members/access.ts'
import { type Actor, is } from '#members/actor.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { assignmentRefusals } from './assignments.slice.ts'

/** A member who is to be given something. `ministerId`: of the team, the district's default minister where the member names none. */
export type Candidate = {
  id: string
  name: string
  roles: readonly Role[]
  state: 'invited' | 'active' | 'disabled'
  ministerId: string | null
}
type Asking = Pick<Actor, 'memberId' | 'roles' | 'language'>

const who = (asker: Asking, zh: string, en: string) => refusal(refusals.mayNot, { who: asker.language === 'en' ? en : zh })

/** As whom somebody gives an enterprise to an officer: every minister as the minister of the own team. R3.2 */
export const giverOf = (asker: Pick<Actor, 'roles' | 'language'> & { relation: Relation }, ofOwnTeam: boolean): OfEnterprise => ({
  relation: is(asker, 'minister') && ofOwnTeam ? 'minister' : asker.relation,
  language: asker.language,
})

/** 403 before it is known to whom: a minister may, if it is to one of the own team. R12.2 */
export const whyNotGive = (asker: Pick<Actor, 'roles' | 'language'> & { relation: Relation }): Refusal | null =>
  whyNotMay('assignOfficer', giverOf(asker, true))

/**
 * R3.1, R3.2: the first officer. The default minister gives an enterprise to anybody, a minister to an officer of the own team,
 * a leader to anybody and to themself (R1.3). One that has an officer changes by handover alone.
 */
export function whyNotAssign(
  enterprise: Pick<EnterpriseStanding, 'state' | 'officerName'>,
  officer: Candidate,
  asker: Asking & { relation: Relation },
): Refusal | null {
  const why = whyNotMay('assignOfficer', giverOf(asker, officer.ministerId === asker.memberId)) ?? whyNotFirstOfficer(enterprise)
  if (why) return why
  return whyNotAnOfficer(officer)
}

/** 409: only an officer follows an enterprise. R1.3 */
export const whyNotAnOfficer = (officer: Candidate): Refusal | null =>
  isOfficer(officer) ? null : refusal(assignmentRefusals.notAnOfficer, { name: officer.name })

const isOfficer = (candidate: Candidate): boolean => is(candidate, 'officer') && candidate.state !== 'disabled'

/** R3.3: the minister of the officer appoints the deputy, never the officer themself (403). */
export function whyNotAppoint(officer: Candidate, asker: Asking): Refusal | null {
  return mayBy(mayAppoint, factsOf(officer, asker)) ? null : who(asker, '他的项目部长', 'the officer’s minister')
}

/** R3.3: 409 unless both are officers, and two people. */
export function whyNotDeputy(officer: Candidate, deputy: Candidate): Refusal | null {
  if (!isOfficer(officer)) return refusal(assignmentRefusals.notAnOfficer, { name: officer.name })
  if (officer.id === deputy.id) return refusal(assignmentRefusals.ownDeputy, {}, { field: 'deputyId' })
  return isOfficer(deputy) ? null : refusal(assignmentRefusals.notADeputy, { name: deputy.name }, { field: 'deputyId' })
}

/** R3.6: 409 unless an officer of the minister's own team is asked, once at a time, about an enterprise that is followed. */
export function whyNotOrder(
  enterprise: Pick<EnterpriseStanding, 'state'>,
  officer: Candidate,
  asked: { memberId: string; pending: boolean },
): Refusal | null {
  if (!isFollowed(enterprise.state)) return refusal(enterpriseRefusals.enterpriseClosed)
  if (!isOfficer(officer)) return refusal(assignmentRefusals.notAnOfficer, { name: officer.name }, { field: 'officerId' })
  if (officer.ministerId !== asked.memberId) return refusal(assignmentRefusals.notInTeam, { name: officer.name }, { field: 'officerId' })
  return asked.pending ? refusal(assignmentRefusals.orderedAlready, { name: officer.name }) : null
}

/** R3.6 */
export const mayOrder = ['minister'] as const satisfies readonly Role[]
/** R3.3 */
export const mayAppoint = [{ ofTeam: true }] as const satisfies readonly Way[]
export const mayRecordLeave = [{ self: true }, { ofTeam: true }] as const satisfies readonly Way[]
export const maySeeLeaves = [...mayRecordLeave, { roles: ['leader'] }] as const satisfies readonly Way[]

/** R3.3: leave is recorded and ended by the member or the minister of the team. */
export function whyNotLeave(member: Candidate, asker: Asking): Refusal | null {
  return mayBy(mayRecordLeave, factsOf(member, asker)) ? null : who(asker, '本人或项目部长', 'the member or the minister')
}

/** R3.3: who may read when a member is away: who may record it, and every leader. */
export function whyNotSeeLeaves(member: Candidate, asker: Asking): Refusal | null {
  return mayBy(maySeeLeaves, factsOf(member, asker)) ? null : whyNotLeave(member, asker)
}

const factsOf = (member: Candidate, asker: Asking): Facts => ({
  roles: asker.roles,
  self: asker.memberId === member.id,
  ofTeam: is(asker, 'minister') && member.ministerId === asker.memberId,
})

/** 400: a period ends after it begins. */
export function whyNotPeriod(from: Temporal.Instant, until: Temporal.Instant | null): Refusal | null {
  return until && Temporal.Instant.compare(until, from) <= 0 ? refusal(assignmentRefusals.periodBackwards, {}, { field: 'until' }) : null
}

/** How late a leave may be entered: as a call or a visit may (R4.2). */
export const leaveEnteredWithin = 7

/** 400: entered within a week of its beginning, ends after it begins; 409 when it is over, for who was responsible then no longer changes. */
export function whyNotLeaveTimes(from: Temporal.Instant, until: Temporal.Instant, now: Temporal.Instant, field: string): Refusal | null {
  const backwards = whyNotPeriod(from, until)
  if (backwards) return backwards
  if (Temporal.Instant.compare(from, now.subtract({ hours: 24 * leaveEnteredWithin })) < 0)
    return refusal(refusals.timeTooOld, { field, days: leaveEnteredWithin }, { field: 'from' })
  return Temporal.Instant.compare(until, now) <= 0 ? refusal(assignmentRefusals.leaveOver, {}, { field: 'until' }) : null
}

/** R3.6: the officer or the deputy while the first contact waits; and of whom a minister ordered one. */
export const whyNotRecordContact = (enterprise: EnterpriseStanding, asker: OfEnterprise, ordered: boolean): Refusal | null =>
  ordered ? null : whyNotEnterpriseStep('recordFirstContact', enterprise, asker)

/** R3.6, R4.2: when the officer made the first contact; the true time, not after now, not before the assignment. */
export function whyNotContactedAt(
  contactedAt: Temporal.Instant,
  assignedAt: Temporal.Instant,
  now: Temporal.Instant,
  field: string,
): Refusal | null {
  if (Temporal.Instant.compare(contactedAt, now) > 0) return refusal(refusals.timeInFuture, { field }, { field: 'contactedAt' })
  return Temporal.Instant.compare(contactedAt, assignedAt) < 0
    ? refusal(assignmentRefusals.contactBeforeAssignment, { field }, { field: 'contactedAt' })
    : null
}
