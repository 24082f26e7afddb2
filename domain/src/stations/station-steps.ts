import { mayBy, type Way } from '#members/access.ts'
import type { Role } from '#members/role.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { type Language, type Sentence, say } from '#wire/language.ts'
import type { CalledOffReason, SessionState, SwapState } from './session-state.ts'
import { stationRefusals } from './stations.slice.ts'

export const sessionSteps = ['moveSession', 'callOffSession', 'assignDuty', 'closeDutySession'] as const
export type SessionStep = (typeof sessionSteps)[number]

/** The minister whose station it is, who stands in while they are on leave, and every leader. R19.1, R19.2, R3.4 */
export const mayHoldStation = [
  { self: true, roles: ['minister'] },
  { covers: true },
  { roles: ['leader'] },
] as const satisfies readonly Way[]
/** They, and who is on duty there (`asked`). */
export const mayCloseSession = [...mayHoldStation, { asked: true }] as const satisfies readonly Way[]
/** Any officer: whoever makes the roster reads what their own say. */
export const mayWishDuty = [{ roles: ['officer'] }] as const satisfies readonly Way[]
/** Whose duty it is. */
export const mayOfferSwap = [{ self: true }] as const satisfies readonly Way[]
/** To whom it was offered: one named, or the colleagues of the team. */
export const mayTakeSwap = [{ asked: true }] as const satisfies readonly Way[]
/** Who offered it withdraws it; who was asked says no. */
export const mayDropSwap = [{ made: true }, { asked: true }] as const satisfies readonly Way[]

/** `covers`: the minister is on leave, and they stand in. */
export type StationAsker = { own: boolean; covers?: boolean; roles: readonly Role[]; onDuty?: boolean; language: Language }

const ofMinister: Sentence = {
  zh: '这个驻点的项目部长（请假时为代管的人）或领导',
  en: 'the minister of this station, who covers for them, or a leader',
}
const orOnDuty: Sentence = {
  zh: '值班的人、这个驻点的项目部长（请假时为代管的人）或领导',
  en: 'who is on duty, the minister of this station, who covers for them, or a leader',
}

const mayNot = (who: Sentence, language: Language): Refusal => refusal(refusals.mayNot, { who: say(who, language) })

/** 403 unless its minister, who stands in, or a leader. */
export const whyNotHold = ({ own, covers = false, roles, language }: StationAsker): Refusal | null =>
  mayBy(mayHoldStation, { roles, self: own, covers }) ? null : mayNot(ofMinister, language)

/** 403 unless on duty there, its minister or a leader: who closes the session serves there too. R19.4 */
export const whyNotServe = ({ own, covers = false, roles, onDuty = false, language }: StationAsker): Refusal | null =>
  mayBy(mayCloseSession, { roles, self: own, covers, asked: onDuty }) ? null : mayNot(orOnDuty, language)

/** 400: no time for a slot. */
export function whyNotPattern({ from, until, slotMinutes }: { from: string; until: string; slotMinutes: number }): Refusal | null {
  return minutesOf(until) - minutesOf(from) >= slotMinutes ? null : refusal(stationRefusals.stationTimes, {}, { field: 'until' })
}

const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

export type SessionNow = {
  state: SessionState
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  calledOff: CalledOffReason | null
  stationClosed: boolean
}

/** State × step, checked by the compiler: one that was called off is taken up again by moving it, while there is its station. */
export const sessionStepsByState = {
  planned: ['moveSession', 'callOffSession', 'assignDuty', 'closeDutySession'],
  calledOff: ['moveSession'],
  closed: [],
} as const satisfies Record<SessionState, readonly SessionStep[]>

/** 403, then 409. R12.2 */
export function whyNotSession(step: SessionStep, session: SessionNow, asker: StationAsker, now: Temporal.Instant): Refusal | null {
  return (step === 'closeDutySession' ? whyNotServe(asker) : whyNotHold(asker)) ?? whyNotNow(step, session, now)
}

function whyNotNow(
  step: SessionStep,
  { state, startsAt, endsAt, calledOff, stationClosed }: SessionNow,
  now: Temporal.Instant,
): Refusal | null {
  const steps: readonly SessionStep[] = sessionStepsByState[state]
  if (!steps.includes(step)) return refusal(state === 'closed' ? stationRefusals.sessionOver : stationRefusals.sessionOff)
  const begun = Temporal.Instant.compare(startsAt, now) <= 0
  if (step === 'closeDutySession') return begun ? null : refusal(stationRefusals.sessionNotBegun)
  if (calledOff && (stationClosed || calledOff === 'pattern' || calledOff === 'station')) return refusal(stationRefusals.sessionNotRevived)
  // somebody may step in until it is over
  const over = step === 'assignDuty' ? Temporal.Instant.compare(endsAt, now) <= 0 : begun && state === 'planned'
  return over ? refusal(stationRefusals.sessionBegun) : null
}

/** The steps that somebody could take now. */
export const offersOfSession = (session: SessionNow, asker: StationAsker, now: Temporal.Instant): SessionStep[] =>
  sessionSteps.filter(step => whyNotSession(step, session, asker, now) === null)

/** Whether they can come is said before it begins, by who could be on duty there. R19.2 */
export function whyNotWish(
  { state, startsAt }: Pick<SessionNow, 'state' | 'startsAt'>,
  { roles, language }: Pick<StationAsker, 'roles' | 'language'>,
  now: Temporal.Instant,
): Refusal | null {
  if (!mayBy(mayWishDuty, { roles })) return mayNot({ zh: '首席服务官', en: 'an officer' }, language)
  if (state !== 'planned') return refusal(state === 'closed' ? stationRefusals.sessionOver : stationRefusals.sessionOff)
  return Temporal.Instant.compare(startsAt, now) <= 0 ? refusal(stationRefusals.sessionBegun) : null
}

export type SwapNow = { state: SwapState; startsAt: Temporal.Instant; planned: boolean }

/** It can still be swapped: it is held, and has not begun. */
const isToCome = ({ startsAt, planned }: Omit<SwapNow, 'state'>, now: Temporal.Instant) =>
  planned && Temporal.Instant.compare(startsAt, now) > 0

export function whyNotOfferSwap(
  duty: Omit<SwapNow, 'state'> & { offered: boolean },
  asker: { own: boolean; language: Language },
  now: Temporal.Instant,
): Refusal | null {
  if (!mayBy(mayOfferSwap, { roles: [], self: asker.own })) return mayNot({ zh: '值班的人自己', en: 'who is on duty' }, asker.language)
  if (!isToCome(duty, now)) return refusal(stationRefusals.swapBegun)
  return duty.offered ? refusal(stationRefusals.swapOpen) : null
}

export type SwapAsker = { asked: boolean; made: boolean; language: Language }

export function whyNotTakeSwap(swap: SwapNow, { asked, language }: SwapAsker, now: Temporal.Instant): Refusal | null {
  if (!mayBy(mayTakeSwap, { roles: [], asked })) return mayNot({ zh: '被邀请换班的人', en: 'who was asked to swap' }, language)
  return whyNotOpen(swap) ?? (isToCome(swap, now) ? null : refusal(stationRefusals.swapBegun))
}

export const whyNotDropSwap = (swap: Pick<SwapNow, 'state'>, { asked, made, language }: SwapAsker): Refusal | null =>
  mayBy(mayDropSwap, { roles: [], asked, made })
    ? whyNotOpen(swap)
    : mayNot({ zh: '提出换班或被邀请换班的人', en: 'who offered it or was asked' }, language)

const whyNotOpen = ({ state }: Pick<SwapNow, 'state'>): Refusal | null => (state === 'open' ? null : refusal(stationRefusals.swapOver))
