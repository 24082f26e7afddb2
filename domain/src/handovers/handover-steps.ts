import type { Candidate } from '#assignments/assignment-steps.ts'
import { mayBy, type Way } from '#members/access.ts'
import { type Actor, is } from '#members/actor.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import type { Language, Sentence } from '#wire/language.ts'
import { say } from '#wire/language.ts'
import { type HandoverStatus, isHandoverOpen, passedStatuses } from './handover-status.ts'
import { handoverRefusals } from './handovers.slice.ts'

export const handoverSteps = ['agree', 'accept', 'decline', 'withdraw', 'enforce', 'note'] as const
export type HandoverStep = (typeof handoverSteps)[number]

/** Who proposes: the officer, or the minister of their team. R3.7 */
export const mayPropose = [{ self: true }, { ofTeam: true }] as const satisfies readonly Way[]

/** `asked`: whose answer the step is, the receiver or the minister who agrees for them; `made`: who proposed it; `ofTeam`: the former officer's minister. R3.7, R3.9 */
export const mayHandover = {
  agree: [{ asked: true }],
  accept: [{ asked: true }],
  decline: [{ asked: true }],
  withdraw: [{ made: true }],
  enforce: [{ ofTeam: true }],
  note: [{ self: true }, { made: true }],
} as const satisfies Readonly<Record<HandoverStep, readonly Way[]>>

/** A handover as its rules ask of it. `toMinisterName`: of the receiver's team. */
export type HandoverState = { status: HandoverStatus; toName: string; toMinisterName: string }

/** How somebody stands to it. */
export type HandoverAsker = {
  roles: readonly Role[]
  language: Language
  self: boolean
  ofTeam: boolean
  made: boolean
  receives: boolean
  /** the minister of a receiver of another team, or whoever stands in for them while it waits to be agreed */
  agreesFor: boolean
  /** the receiver’s minister, or a leader */
  above: boolean
}

const whose: Record<HandoverStep, Sentence> = {
  agree: { zh: '接收人的项目部长', en: 'the receiver’s minister' },
  accept: { zh: '接收人', en: 'the receiver' },
  decline: { zh: '接收人或其项目部长', en: 'the receiver or their minister' },
  withdraw: { zh: '提出人', en: 'who proposed it' },
  enforce: { zh: '交出人的项目部长', en: 'the former officer’s minister' },
  note: { zh: '交出人或提出人', en: 'the former officer or who proposed it' },
}

/** 403 unless it is theirs, and never of one’s own work; 409 once it is over, or while somebody else is to agree first. R1.4, R3.7, R3.9, R12.2 */
export function whyNotHandover(step: HandoverStep, { status, toMinisterName }: HandoverState, asker: HandoverAsker): Refusal | null {
  const asked = isAsked(step, asker)
  if (!mayBy(mayHandover[step], { ...asker, asked })) return refusal(refusals.mayNot, { who: say(whose[step], asker.language) })
  if (step === 'enforce' && asker.self) return refusal(refusals.notOwnWork)
  if (!isHandoverOpen(status)) return refusal(handoverRefusals.handoverOver)
  if (status === 'agreeing' && (step === 'accept' || step === 'enforce'))
    return refusal(handoverRefusals.notAgreedYet, { who: toMinisterName })
  return status === 'proposed' && asked && !asker.receives ? refusal(handoverRefusals.agreedAlready) : null
}

const isAsked = (step: HandoverStep, { receives, agreesFor }: HandoverAsker): boolean =>
  (step === 'accept' && receives) || (step === 'agree' && agreesFor) || (step === 'decline' && (receives || agreesFor))

/**
 * Who reads what lies open: while it waits whoever has a part in it, the receiver of another team once it is agreed; after it passed the receiver and who stands above them,
 * for to the others these enterprises are closed again. R3.7, R11.2
 */
export function readsOpenWork({ status }: Pick<HandoverState, 'status'>, asker: HandoverAsker): boolean {
  if (!isHandoverOpen(status)) return passedStatuses.some(passed => passed === status) && (asker.receives || asker.above)
  return status === 'proposed' || !asker.receives || asker.self || asker.made || asker.ofTeam
}

/** The steps that somebody could take now. */
export const offersOfHandover = (state: HandoverState, asker: HandoverAsker): HandoverStep[] =>
  handoverSteps.filter(step => whyNotHandover(step, state, asker) === null)

/** 403 unless the officer themself or the minister of their team proposes it. R3.7 */
export function whyNotPropose(from: Candidate, asker: Pick<Actor, 'memberId' | 'roles' | 'language'>): Refusal | null {
  const facts = {
    roles: asker.roles,
    self: asker.memberId === from.id,
    ofTeam: is(asker, 'minister') && from.ministerId === asker.memberId,
  }
  return mayBy(mayPropose, facts)
    ? null
    : refusal(refusals.mayNot, { who: asker.language === 'en' ? 'the member or the minister' : '本人或项目部长' })
}

/** A receiver; `away`: on leave when the answer would be due, or barred. */
export type Receiver = Candidate & { away: boolean }

/** 409: to another active officer who is there when the answer is due. Who is away today and back by then can answer. R3.7 */
export function whyNotReceive(from: Pick<Candidate, 'id'>, to: Receiver): Refusal | null {
  const more = { field: 'toId' }
  if (to.id === from.id) return refusal(handoverRefusals.ownReceiver, {}, more)
  if (!is(to, 'officer') || to.state !== 'active') return refusal(handoverRefusals.notReceiver, { name: to.name }, more)
  return to.away ? refusal(handoverRefusals.receiverAway, { name: to.name }, more) : null
}

/** Of another team its minister agrees first. R3.7 */
export const needsAgreement = (from: Pick<Candidate, 'ministerId'>, to: Pick<Candidate, 'ministerId'>): boolean =>
  to.ministerId !== null && to.ministerId !== from.ministerId

/** 409: since it was proposed the receiver was disabled, lost the role, or went to a team whose minister never agreed. `agreedFor`: the minister of the team for which it was agreed. R3.8 */
export function whyNotPass(from: Candidate, to: Candidate, agreedFor: string | null): Refusal | null {
  if (!is(to, 'officer') || to.state !== 'active') return refusal(handoverRefusals.notReceiver, { name: to.name })
  return needsAgreement(from, to) && agreedFor !== to.ministerId ? refusal(handoverRefusals.teamChanged, { name: to.name }) : null
}
