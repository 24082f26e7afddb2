import { dateIn } from '#calendar/zone.ts'

/** Days between two visits, whichever comes first; n calendar days end with the n-th day after. R9.3, R20.1 */
export const daysBetween = (one: Temporal.Instant, other: Temporal.Instant): number =>
  Math.abs(dateIn(one).until(dateIn(other), { largestUnit: 'days' }).days)

/** A visit that stands, as another bureau's plan looks at it. */
export type StandingVisit = {
  id: string
  startsAt: Temporal.Instant
  unitIds: readonly string[]
  unitNames: readonly string[]
  planned: boolean
}

/** The nearest visit of other bureaus that is not `days` past or still to come when this one would be: they would come too close. R20.1 */
export function tooCloseTo(
  startsAt: Temporal.Instant,
  unitId: string,
  standing: readonly StandingVisit[],
  days: number,
): StandingVisit | null {
  const close = standing.filter(visit => !visit.unitIds.includes(unitId) && daysBetween(visit.startsAt, startsAt) <= days)
  return close.toSorted((a, b) => daysBetween(a.startsAt, startsAt) - daysBetween(b.startsAt, startsAt))[0] ?? null
}
