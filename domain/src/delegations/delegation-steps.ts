import { startOfDay } from '#calendar/zone.ts'
import { isLive, type KeptCode, triesOfCode } from '#codes/code-limits.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import { type DelegatedAct, delegatedActWords } from './delegation-act.ts'
import { type DelegationStatus, delegationStatusWords, statusAt } from './delegation-status.ts'
import { delegationRefusals } from './delegations.slice.ts'

export const delegationSteps = [
  'sendSigningCode',
  'signDelegation',
  'useDelegation',
  'signReceipt',
  'endReceipt',
  'revokeDelegation',
] as const
export type DelegationStep = (typeof delegationSteps)[number]

/** Each drafts what they will do themselves: a deputy has one of their own. R21.1 */
export const draftsDelegation = [{ relations: ['officer', 'deputy'] }] as const satisfies readonly Way[]

const principal = [{ self: true }] as const satisfies readonly Way[]
const agent = [{ made: true }] as const satisfies readonly Way[]
/** Of a receipt that is signed no more: never whoever used it. R1.4, R21.2 */
const superiors = [{ relations: ['minister', 'leader'] }] as const satisfies readonly Way[]
const both = [...principal, ...agent] as const satisfies readonly Way[]

export const mayDelegation = {
  sendSigningCode: principal,
  signDelegation: principal,
  useDelegation: agent,
  signReceipt: both,
  endReceipt: superiors,
  revokeDelegation: both,
} as const satisfies Record<DelegationStep, readonly Way[]>

const who: Readonly<Record<DelegationStep | 'draftDelegation', { zh: string; en: string }>> = {
  draftDelegation: { zh: '首席服务官或 B 角', en: 'the officer or the deputy' },
  sendSigningCode: { zh: '委托人本人', en: 'the principal' },
  signDelegation: { zh: '委托人本人', en: 'the principal' },
  useDelegation: { zh: '受托人', en: 'the agent' },
  signReceipt: { zh: '委托人或受托人', en: 'the principal or the agent' },
  endReceipt: { zh: '项目部长或领导', en: 'the minister or a leader' },
  revokeDelegation: { zh: '委托人或受托人', en: 'the principal or the agent' },
}

/** `self`: the principal; `agent`: named in it; `made`: whose turn it is on that side, the agent’s, or of the receipt whoever took it over. */
export type DelegationAsker = { self: boolean; agent: boolean; made: boolean; relation: Relation; language: Language }

export type DelegationStanding = {
  status: DelegationStatus
  from: Temporal.PlainDate
  endsAt: Temporal.Instant
  act: DelegatedAct
  principalName: string
  agentName: string
  /** the principal signed the receipt */
  receivedBy: boolean
}

const mayNot = (step: DelegationStep | 'draftDelegation', language: Language) => refusal(refusals.mayNot, { who: say(who[step], language) })

/** 403 unless they follow the enterprise. R21.1 */
export const whyNotDraftDelegation = ({ relation, language }: { relation: Relation; language: Language }): Refusal | null =>
  mayBy(draftsDelegation, { roles: [], relations: [relation] }) ? null : mayNot('draftDelegation', language)

const takenIn: Readonly<Record<Exclude<DelegationStep, 'useDelegation'>, readonly DelegationStatus[]>> = {
  sendSigningCode: ['drafted', 'used'],
  signDelegation: ['drafted'],
  signReceipt: ['used'],
  endReceipt: ['used'],
  revokeDelegation: ['drafted', 'signed'],
}

/** 403 unless it is theirs, 409 where it stands otherwise. R21 */
export function whyNotDelegation(
  step: Exclude<DelegationStep, 'useDelegation'>,
  standing: DelegationStanding,
  { self, agent: named, made, relation, language }: DelegationAsker,
  now: Temporal.Instant,
): Refusal | null {
  if (!mayBy(mayDelegation[step], { roles: [], self, made, relations: [relation] })) return mayNot(step, language)
  if (step === 'endReceipt' && (made || named)) return refusal(refusals.notOwnWork)
  const status = statusAt(standing, now)
  if (!takenIn[step].includes(status))
    return refusal(delegationRefusals.delegationStands, { state: say(delegationStatusWords[status], language) })
  return self && standing.receivedBy && status === 'used'
    ? refusal(delegationRefusals.receiptSignedAlready, { who: standing.principalName })
    : null
}

const notInForce = {
  drafted: delegationRefusals.delegationUnsigned,
  used: delegationRefusals.delegationSpent,
  closed: delegationRefusals.delegationSpent,
  revoked: delegationRefusals.delegationRevoked,
  expired: delegationRefusals.delegationOver,
} as const

/** Once, by the agent alone, within its days, for its one act. 403, then 409. R21.2 */
export function whyNotUse(
  standing: DelegationStanding,
  { made, language }: DelegationAsker,
  act: DelegatedAct | null,
  now: Temporal.Instant,
): Refusal | null {
  if (!made) return refusal(delegationRefusals.delegationOtherAgent, { agent: standing.agentName })
  const status = statusAt(standing, now)
  if (status !== 'signed') return refusal(notInForce[status])
  if (Temporal.Instant.compare(now, startOfDay(standing.from)) < 0)
    return refusal(delegationRefusals.delegationNotYet, { from: standing.from.toString() })
  if (act === null || act === standing.act) return null
  return refusal(delegationRefusals.delegationOtherAct, { act: say(delegatedActWords[standing.act], language) }, { field: 'act' })
}

/** Why what was typed signs nothing; `kept.tries` counts it already, so that many at once are no more than one after another. */
export function whyNotSigningCode(kept: KeptCode | null, right: boolean, now: Temporal.Instant): Refusal | null {
  const spent = refusal(delegationRefusals.signingCodeSpent, {}, { field: 'signingCode' })
  if (!kept || !isLive({ ...kept, tries: kept.tries - 1 }, now)) return spent
  if (right) return null
  const left = triesOfCode - kept.tries
  return left > 0 ? refusal(delegationRefusals.signingCodeWrong, { left }, { field: 'signingCode' }) : spent
}
