import { type EnterpriseState, isFollowed } from '#enterprises/enterprise-kinds.ts'
import { mayTakeEnterprise } from '#enterprises/enterprise-steps.ts'
import { enterpriseRefusals } from '#enterprises/enterprises.slice.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Relation } from '#members/relation.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, say } from '#wire/language.ts'
import { type TransferStatus, transferStatusWords } from './transfer-status.ts'
import { transferRefusals } from './transfers.slice.ts'

export const transferSteps = ['acceptTransfer', 'declineTransfer', 'withdrawTransfer'] as const
export type TransferStep = (typeof transferSteps)[number]

/** Who lets an enterprise go: the same who close it. R18.4 */
export const proposesTransfer = [{ relations: mayTakeEnterprise.closeEnterprise }] as const satisfies readonly Way[]
const ofReceivingDistrict = [{ receives: true, roles: ['minister', 'leader'] }] as const satisfies readonly Way[]

export const mayTransfer = {
  acceptTransfer: ofReceivingDistrict,
  declineTransfer: ofReceivingDistrict,
  withdrawTransfer: [{ made: true }, ...proposesTransfer],
} as const satisfies Record<TransferStep, readonly Way[]>

const who: Readonly<Record<TransferStep | 'proposeTransfer', { zh: string; en: string }>> = {
  proposeTransfer: { zh: '项目部长或领导', en: 'the minister or a leader' },
  acceptTransfer: { zh: '接收区的项目部长或领导', en: 'a minister or a leader of the receiving district' },
  declineTransfer: { zh: '接收区的项目部长或领导', en: 'a minister or a leader of the receiving district' },
  withdrawTransfer: { zh: '提出的人、项目部长或领导', en: 'who proposed it, the minister or a leader' },
}

/** `receives`: of the district to which it is proposed; `made`: they proposed it. */
export type TransferAsker = {
  roles: readonly Role[]
  relations: readonly Relation[]
  receives: boolean
  made: boolean
  language: Language
}

/** 403 unless it is theirs, 409 once it was answered. R18.4 */
export function whyNotTransfer(
  step: TransferStep,
  { status }: { status: TransferStatus },
  { language, ...facts }: TransferAsker,
): Refusal | null {
  if (!mayBy(mayTransfer[step], facts)) return refusal(refusals.mayNot, { who: say(who[step], language) })
  return status === 'proposed' ? null : refusal(transferRefusals.transferStands, { state: say(transferStatusWords[status], language) })
}

/** What of an enterprise keeps it here. */
export type Leaving = {
  state: EnterpriseState
  /** the district that has still to answer for it */
  proposedTo: string | null
  openProjects: number
  /** what else is due to be done for it that hangs on no matter, and the orders on its matters, which do not go along: it is done here first */
  otherWork: number
  /** an appeal that no leader has decided yet: it is this district's to decide (R5.4) */
  appealPending: boolean
}

/** 403, then 409. */
export function whyNotProposeTransfer(
  enterprise: Leaving,
  { relations, language }: { relations: readonly Relation[]; language: Language },
): Refusal | null {
  if (!mayBy(proposesTransfer, { roles: [], relations })) return refusal(refusals.mayNot, { who: say(who.proposeTransfer, language) })
  const { proposedTo } = enterprise
  return proposedTo === null ? whyNotLeave(enterprise) : refusal(transferRefusals.transferRuns, { district: proposedTo })
}

/** 409: what has to end first here, asked when it is proposed and again when it is accepted. R13.1, R5.4, R18.4 */
export function whyNotLeave({ state, openProjects, otherWork, appealPending }: Omit<Leaving, 'proposedTo'>): Refusal | null {
  if (!isFollowed(state)) return refusal(enterpriseRefusals.enterpriseClosed)
  if (openProjects > 0) return refusal(transferRefusals.transferHasProjects, { count: openProjects })
  if (otherWork > 0) return refusal(transferRefusals.transferHasOther, { count: otherWork })
  return appealPending ? refusal(transferRefusals.transferHasAppeal) : null
}

/** 409: a reply that can still be undone reaches the enterprise first. R4.12 */
export const whyNotTakeMatters = (heldNumbers: readonly string[]): Refusal | null =>
  heldNumbers.length > 0 ? refusal(transferRefusals.transferReplyHeld, { numbers: heldNumbers.join('、') }) : null

/** The row that the receiving district has of it already, by its code or its name. */
export type KnownThere = { state: EnterpriseState; officerId: string | null; officerName: string | null }

/** 409: one that is followed there keeps the officer it has (R3.1); another comes by a handover. */
export const whyNotOfficerThere = (known: KnownThere | null, officerId: string): Refusal | null =>
  known && isFollowed(known.state) && known.officerId !== null && known.officerId !== officerId
    ? refusal(enterpriseRefusals.alreadyAssigned, { officer: known.officerName ?? '' }, { field: 'officerId' })
    : null
