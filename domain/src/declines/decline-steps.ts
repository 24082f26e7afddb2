import { endOfDaysFrom } from '#calendar/zone.ts'
import type { Person } from '#clocks/holder.ts'
import { mayBy, type Way } from '#members/access.ts'
import type { Actor } from '#members/actor.ts'
import type { Relation } from '#members/relation.ts'
import { type Refusal, refusal, refusals } from '#refusals/refusals.ts'
import { requestRefusals } from '#requests/requests.slice.ts'
import type { MatterLimits } from '#settings/district-numbers.ts'
import type { Language } from '#wire/language.ts'
import type { DeclineStatus } from './decline-status.ts'
import { declineRefusals } from './declines.slice.ts'

/** R5.4: until when a released refusal can be appealed, of so many calendar days°; R9.3 */
export const appealUntilOf = (releasedAt: Temporal.Instant, appealDays: number): Temporal.Instant => endOfDaysFrom(releasedAt, appealDays)

export type DeclineState = { waysTried: number; proposed: boolean; limits: Pick<MatterLimits, 'leastWaysTried'> }

/** Whoever had a hand in the matter or its refusal decides nothing about it; `superior`: stands above it, or holds the clock. R1.4 */
export type Decider = { tookPart: boolean; superior: boolean; language: Language }

type DecidingActor = Pick<Actor, 'roles' | 'language'>
/** What is read of somebody who wants to decide about a matter; `holdsClock`: the decision waits for them by name. */
export type DecidingFacts = { tookPart: boolean; holdsClock: boolean; relation: Relation }

/** Above a matter, but for the next superior, who is found by name. R1.4 */
export const superiors = [{ relations: ['minister'] }, { roles: ['leader'] }] as const satisfies readonly Way[]
/** Above an appeal. R5.4 */
export const superiorsOfAppeal = [{ roles: ['leader'] }] as const satisfies readonly Way[]

/** Above a matter stand its minister, every leader, and the next superior, who holds the clock of the decision. R1.4 */
export const deciderOf = (actor: DecidingActor, { tookPart, holdsClock, relation }: DecidingFacts): Decider => ({
  tookPart,
  superior: holdsClock || mayBy(superiors, { roles: actor.roles, relations: [relation] }),
  language: actor.language,
})

/** Above an appeal stand the leaders alone. R5.4 */
export const deciderOfAppeal = (actor: DecidingActor, { tookPart }: Pick<DecidingFacts, 'tookPart'>): Decider => ({
  tookPart,
  superior: mayBy(superiorsOfAppeal, actor),
  language: actor.language,
})

/** What is still missing for a proposal, in the order of the dialog; counted on the page. R5.1 */
export function missingForDecline(
  state: Pick<DeclineState, 'waysTried' | 'limits'>,
  written: { alternative: string; words: string; reason: string },
): ('ways' | 'reason' | 'alternative' | 'words')[] {
  return [
    ...(state.waysTried < state.limits.leastWaysTried ? (['ways'] as const) : []),
    ...(written.reason.trim() === '' ? (['reason'] as const) : []),
    ...(written.alternative.trim() === '' ? (['alternative'] as const) : []),
    ...(written.words.trim() === '' ? (['words'] as const) : []),
  ]
}

/**
 * Who decides: the next superior (minister → head of unit → leader → the other leaders) who took no part and is not on leave. R1.4
 *
 * Where all of them are away, the highest who took no part holds it all the same, so that somebody is told; null when there is none.
 */
export function nextSuperior(line: readonly (Person | null)[], tookPart: ReadonlySet<string>): Person['id'] | null {
  const free = line.flatMap(person => (person && !tookPart.has(person.id) ? person : []))
  return (free.find(person => !person.onLeave) ?? free.at(-1))?.id ?? null
}

/** R5.1: two° ways tried at least, one proposal at a time. It stops no clock (R5.2). */
export function whyNotPropose(state: DeclineState): Refusal | null {
  if (state.proposed) return refusal(requestRefusals.declinePending)
  const { leastWaysTried: least } = state.limits
  return state.waysTried < least ? refusal(declineRefusals.tooFewWays, { count: state.waysTried, least }) : null
}

/** R5.2, R1.4: by the minister or the next superior, never by who proposed it or is responsible for the matter; once. */
export function whyNotDecideDecline(decline: { status: DeclineStatus; requestOpen: boolean }, decider: Decider): Refusal | null {
  if (decider.tookPart) return refusal(refusals.notOwnWork)
  if (!decider.superior) return refusal(refusals.mayNot, { who: decider.language === 'en' ? 'the minister' : '项目部长' })
  return decline.status === 'takenBack' ? refusal(declineRefusals.declineTakenBack) : whyDecided(decline)
}

function whyDecided(decline: { status: DeclineStatus; requestOpen: boolean }): Refusal | null {
  if (decline.status === 'lapsed' || (decline.status === 'proposed' && !decline.requestOpen)) return refusal(declineRefusals.declineOfEnded)
  return decline.status === 'proposed' ? null : refusal(declineRefusals.declineDecided)
}

/** R7.6: by who proposed it, until it is decided. */
export function whyNotTakeBackDecline(
  decline: { status: DeclineStatus; requestOpen: boolean; proposerName: string },
  proposedIt: boolean,
): Refusal | null {
  if (!proposedIt) return refusal(refusals.mayNot, { who: decline.proposerName })
  if (decline.status === 'takenBack') return refusal(declineRefusals.declineTakenBack)
  return whyDecided(decline)
}

type Appealable = { appealUntil: Temporal.Instant | null; appealed: boolean; limits: Pick<MatterLimits, 'appealDays'> }

/** R5.4: once, within ten° calendar days of the release. */
export function whyNotAppeal(decline: Appealable, now: Temporal.Instant): Refusal | null {
  if (!decline.appealUntil) return refusal(requestRefusals.notDeclined)
  if (decline.appealed) return refusal(declineRefusals.appealedAlready)
  return Temporal.Instant.compare(now, decline.appealUntil) > 0
    ? refusal(declineRefusals.appealTooLate, { days: decline.limits.appealDays })
    : null
}

/** R5.4: a leader who took no part; once. */
export function whyNotDecideAppeal(decided: boolean, decider: Decider): Refusal | null {
  if (decider.tookPart) return refusal(refusals.notOwnWork)
  if (!decider.superior) return refusal(refusals.mayNot, { who: decider.language === 'en' ? 'a leader' : '领导' })
  return decided ? refusal(declineRefusals.appealDecided) : null
}
