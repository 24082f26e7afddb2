import { dateIn, endOfDay } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Months, monthEndBy, monthsBetween, yearBefore, yearSoFar } from '@yigen/domain/result-figures/months.ts'
import type { AskResults } from '@yigen/domain/result-figures/results.ts'
import type { z } from 'zod'

type Asked = Pick<z.output<typeof AskResults>, 'from' | 'until' | 'knownOn'>

export type AskedMonths = {
  readonly districtId: string
  readonly months: Months
  readonly before: Months | null
  /** null: now */
  readonly known: Temporal.Instant | null
  readonly knownAt: Temporal.Instant
  /** the end of a month as of which fixed cells are told */
  readonly cellsKnownAt: Temporal.Instant
}

/** Which months, beside which, and as known when: 24:00 of a past day, or now. R16.3, R16.4 */
export function askedOfResults({ districtId }: Actor, { from, until, knownOn }: Asked, now: Temporal.Instant): AskedMonths {
  const usual = yearSoFar(dateIn(now))
  const last = until ?? from ?? usual.until
  const months = monthsBetween(from ?? (until ? `${until.slice(0, 4)}-01` : usual.from), last)
  const end = knownOn === undefined ? null : endOfDay(Temporal.PlainDate.from(knownOn))
  const known = end && Temporal.Instant.compare(end, now) < 0 ? end : null
  const knownAt = known ?? now
  return { districtId, months, before: yearBefore(months), known, knownAt, cellsKnownAt: monthEndBy(knownAt) }
}
