import { dateIn, endOfDay } from '#calendar/zone.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import type { DistrictNumbers } from '#settings/district-numbers.ts'
import { delegationRefusals } from './delegations.slice.ts'

/** How far ahead its first day lies at most. */
export const mostDaysAhead = 90

/** From its first day, which does not count, to its last, which ends at 24:00. */
export type DelegationDays = { from: Temporal.PlainDate; until: Temporal.PlainDate }

/** 400: days that are over, too far off, in a wrong order, or too many. R21.1 */
export function whyNotDays(
  { from, until }: DelegationDays,
  { delegationDays: most }: Pick<DistrictNumbers, 'delegationDays'>,
  now: Temporal.Instant,
): Refusal | null {
  const compare = Temporal.PlainDate.compare
  if (compare(from, dateIn(now)) < 0) return refusal(delegationRefusals.delegationDayOver, {}, { field: 'from' })
  if (compare(from, dateIn(now).add({ days: mostDaysAhead })) > 0)
    return refusal(delegationRefusals.delegationDayFar, { most: mostDaysAhead }, { field: 'from' })
  const days = from.until(until).days
  return days < 1 || days > most ? refusal(delegationRefusals.delegationDays, { most }, { field: 'until' }) : null
}

/** When it ends, used or not. R21.2 */
export const endOfDelegation = ({ until }: Pick<DelegationDays, 'until'>): Temporal.Instant => endOfDay(until)
