import { dateIn, endOfDay } from '#calendar/zone.ts'
import { type Refusal, refusal } from '#refusals/refusals.ts'
import { delegationRefusals } from './delegations.slice.ts'

/** From its first day to its last, which ends at 24:00; the first does not count. R21.1 */
export const mostDelegationDays = 30
/** How far ahead its first day lies at most. */
export const mostDaysAhead = 90
/** The principal signs the receipt within it, in calendar days. R21.2 */
export const receiptDays = 7
/** Numbers of papers go so long after the end, in days. R21.3 */
export const paperDays = 90

export type DelegationDays = { from: Temporal.PlainDate; until: Temporal.PlainDate }

/** 400: days that are over, too far off, in a wrong order, or too many. R21.1 */
export function whyNotDays({ from, until }: DelegationDays, now: Temporal.Instant): Refusal | null {
  const compare = Temporal.PlainDate.compare
  if (compare(from, dateIn(now)) < 0) return refusal(delegationRefusals.delegationDayOver, {}, { field: 'from' })
  if (compare(from, dateIn(now).add({ days: mostDaysAhead })) > 0)
    return refusal(delegationRefusals.delegationDayFar, { most: mostDaysAhead }, { field: 'from' })
  const days = from.until(until).days
  return days < 1 || days > mostDelegationDays
    ? refusal(delegationRefusals.delegationDays, { most: mostDelegationDays }, { field: 'until' })
    : null
}

/** When it ends, used or not. R21.2 */
export const endOfDelegation = ({ until }: Pick<DelegationDays, 'until'>): Temporal.Instant => endOfDay(until)
