import { type Refusal, refusal } from '#refusals/refusals.ts'
import type { Language } from '#wire/language.ts'

/** R5.1 */
export const leastWaysTried = 2
/** R5.4: calendar days, ending at 24:00 of the last */
export const appealDays = 10

export type DeclineState = { waysTried: number; proposed: boolean }
/** Whoever had a hand in the matter or its refusal decides nothing about it. R1.4 */
export type Decider = { tookPart: boolean; language: Language }

/** What is still missing for a proposal, in the order of the dialog; counted on the page. R5.1 */
export function missingForDecline(
  state: { waysTried: number },
  written: { alternative: string; words: string; reason: string },
): ('ways' | 'reason' | 'alternative' | 'words')[] {
  return [
    ...(state.waysTried < leastWaysTried ? (['ways'] as const) : []),
    ...(written.reason.trim() === '' ? (['reason'] as const) : []),
    ...(written.alternative.trim() === '' ? (['alternative'] as const) : []),
    ...(written.words.trim() === '' ? (['words'] as const) : []),
  ]
}

/** R5.1: two ways tried at least, one proposal at a time. It stops no clock (R5.2). */
export function whyNotPropose(state: DeclineState): Refusal | null {
  if (state.proposed) return refusal('declinePending')
  return state.waysTried < leastWaysTried ? refusal('tooFewWays', { count: state.waysTried, least: leastWaysTried }) : null
}

/** R5.2, R1.4: by the minister, never by who proposed it or handles the matter. */
export function whyNotDecideDecline(status: 'proposed' | 'returned' | 'released', decider: Decider): Refusal | null {
  if (decider.tookPart) return refusal('notOwnWork')
  return status === 'proposed' ? null : refusal('declineDecided')
}

/** R5.4: once, within ten calendar days of the release. */
export function whyNotAppeal(decline: { appealUntil: Temporal.Instant | null; appealed: boolean }, now: Temporal.Instant): Refusal | null {
  if (!decline.appealUntil) return refusal('notDeclined')
  if (decline.appealed) return refusal('appealedAlready')
  return Temporal.Instant.compare(now, decline.appealUntil) > 0 ? refusal('appealTooLate', { days: appealDays }) : null
}

/** R5.4: a leader who took no part; once. */
export function whyNotDecideAppeal(decided: boolean, decider: Decider): Refusal | null {
  if (decider.tookPart) return refusal('notOwnWork')
  return decided ? refusal('appealDecided') : null
}
