import { mayBy, type Way } from '#members/access.ts'
import { is } from '#members/actor.ts'
import type { MemberState } from '#members/member-state.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language, Sentence } from '#wire/language.ts'
import { say } from '#wire/language.ts'
import { leadershipRefusals } from './leaderships.slice.ts'

export const leadershipSteps = [
  ...(['makeKeyProject', 'proposeEndOfKey', 'consentToEndOfKey', 'refuseEndOfKey'] as const),
  ...(['proposeLeader', 'acceptLeadership', 'declineLeadership', 'enforceLeader'] as const),
] as const
export type LeadershipStep = (typeof leadershipSteps)[number]

const theMinister = [{ relations: ['minister'] }] as const satisfies readonly Way[]

/** `self`: the project's leader; `asked`: whose answer the proposal waits for, and of the end of key whoever stands in for a leader who may not decide. R14.2, R14.4, R3.9 */
export const mayLead = {
  makeKeyProject: theMinister,
  proposeEndOfKey: theMinister,
  consentToEndOfKey: [{ self: true }, { asked: true }],
  refuseEndOfKey: [{ self: true }, { asked: true }],
  proposeLeader: [...theMinister, { self: true }],
  acceptLeadership: [{ asked: true }],
  declineLeadership: [{ asked: true }],
  enforceLeader: theMinister,
} as const satisfies Readonly<Record<LeadershipStep, readonly Way[]>>

/** A project as these rules ask of it. `waits`: which proposal waits for an answer, and whose. */
export type KeyState = {
  open: boolean
  isKey: boolean
  hasOfficer: boolean
  hasPlan: boolean
  waits: { for: 'leader' | 'endOfKey'; name: string } | null
}

/** How somebody stands to it. */
export type LeadershipAsker = {
  roles: readonly Role[]
  relations: readonly Relation[]
  language: Language
  /** the project's leader */
  self: boolean
  /** the answer is theirs */
  asked: boolean
  /** proposed what waits */
  made: boolean
  /** the project's officer, who decides nothing in it (R1.4) */
  isOfficer: boolean
}

const whose: Record<LeadershipStep, Sentence> = {
  makeKeyProject: { zh: '项目部长', en: 'the minister' },
  proposeEndOfKey: { zh: '项目部长', en: 'the minister' },
  consentToEndOfKey: { zh: '项目领导', en: 'the project’s leader' },
  refuseEndOfKey: { zh: '项目领导', en: 'the project’s leader' },
  proposeLeader: { zh: '项目部长或项目领导', en: 'the minister or the project’s leader' },
  acceptLeadership: { zh: '被提名的领导', en: 'the leader who was proposed' },
  declineLeadership: { zh: '被提名的领导', en: 'the leader who was proposed' },
  enforceLeader: { zh: '项目部长', en: 'the minister' },
}

/**
 * 403 unless it is theirs, and never about one's own work; 409 while the project is not such that it can be done, or another proposal waits. R1.4, R14.1, R14.2, R14.4, R12.2
 */
export function whyNotLeadership(step: LeadershipStep, state: KeyState, asker: LeadershipAsker): Refusal | null {
  if (!mayBy(mayLead[step], asker)) return refusal(refusals.mayNot, { who: say(whose[step], asker.language) })
  return whyNotOwn(step, asker) ?? (step === 'makeKeyProject' ? whyNotMakeKey(state) : whyNotOfKey(step, state))
}

/** R1.4: the officer decides nothing in their project, who proposed its end does not consent to it, and nobody enforces their own leaving or coming. */
function whyNotOwn(step: LeadershipStep, { isOfficer, made, self, asked }: LeadershipAsker): Refusal | null {
  const own = {
    makeKeyProject: isOfficer,
    proposeEndOfKey: false,
    consentToEndOfKey: isOfficer || made,
    refuseEndOfKey: isOfficer || made,
    proposeLeader: false,
    acceptLeadership: false,
    declineLeadership: false,
    enforceLeader: isOfficer || self || asked,
  }[step]
  return own ? refusal(refusals.notOwnWork) : null
}

/** R14.1, R14.2 */
function whyNotMakeKey({ open, isKey, hasOfficer, hasPlan }: KeyState): Refusal | null {
  if (!open) return refusal(leadershipRefusals.keyNeedsOpen)
  if (isKey) return refusal(leadershipRefusals.alreadyKey)
  if (!hasOfficer) return refusal(leadershipRefusals.keyNeedsOfficer)
  return hasPlan ? null : refusal(leadershipRefusals.keyNeedsPlan)
}

function whyNotOfKey(step: Exclude<LeadershipStep, 'makeKeyProject'>, { isKey, waits }: KeyState): Refusal | null {
  if (!isKey) return refusal(leadershipRefusals.notKey)
  if (step === 'proposeEndOfKey' || step === 'proposeLeader')
    return waits ? refusal(leadershipRefusals.leadershipWaits, { name: waits.name }) : null
  const answered = step === 'consentToEndOfKey' || step === 'refuseEndOfKey' ? 'endOfKey' : 'leader'
  return waits?.for === answered ? null : refusal(leadershipRefusals.leadershipAnswered)
}

/** Somebody who is named as leader. `away`: on leave when their answer would be due. */
export type LeaderCandidate = { id: string; name: string; roles: readonly Role[]; state: MemberState; away: boolean }

/** 409: an active leader of the district; also the officer (R3.3). R14.2 */
export const whyNotLead = ({ name, roles, state }: Omit<LeaderCandidate, 'away'>): Refusal | null =>
  is({ roles }, 'leader') && state === 'active' ? null : refusal(leadershipRefusals.notProjectLeader, { name }, { field: 'leaderId' })

/** 409: another active leader, who is there when the answer is due. R14.2, R3.7 */
export function whyNotSucceed(leaderId: string | null, to: LeaderCandidate): Refusal | null {
  if (to.id === leaderId) return refusal(leadershipRefusals.leadsAlready, { name: to.name }, { field: 'leaderId' })
  return whyNotLead(to) ?? (to.away ? refusal(leadershipRefusals.leaderAway, { name: to.name }, { field: 'leaderId' }) : null)
}
