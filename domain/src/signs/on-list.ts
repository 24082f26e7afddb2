import type { FoundSign } from './sign-evidence.ts'
import type { SignFacts } from './sign-facts.ts'

/** A reason with a day, under which an enterprise is left alone. R23.2 */
export type SetAside = { at: Temporal.Instant; until: Temporal.PlainDate }

const isAfter = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) > 0

/** One strong or two weak signs, of which one at least is no older than the last contact: what was there before was talked of then. R23.1, R23.2 */
export function isToVisit(signs: readonly FoundSign[], lastContact: SignFacts['lastContact']): boolean {
  const enough = signs.some(({ strong }) => strong) || signs.length >= 2
  return enough && signs.some(({ knownAt }) => !lastContact || !isAfter(lastContact.at, knownAt))
}

/** Set aside until a day, and nothing strong came since. R23.2 */
export const isLeftAlone = (signs: readonly FoundSign[], aside: SetAside | null, today: Temporal.PlainDate): boolean =>
  aside !== null &&
  Temporal.PlainDate.compare(today, aside.until) < 0 &&
  !signs.some(({ strong, knownAt }) => strong && isAfter(knownAt, aside.at))

/** The first day that counts; null where no sign has one. */
export const nextOnOf = (signs: readonly FoundSign[], today: Temporal.PlainDate): Temporal.PlainDate | null =>
  signs
    .flatMap(({ nextOn }) => (nextOn && Temporal.PlainDate.compare(nextOn, today) >= 0 ? [nextOn] : []))
    .toSorted(Temporal.PlainDate.compare)[0] ?? null
