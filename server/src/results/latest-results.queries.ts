import type { Actor } from '@yigen/domain/members/actor.ts'
import type { LatestResult } from '@yigen/domain/results/result.ts'
import { type Period, periodText } from '@yigen/domain/results/result-period.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { countsToday } from './result.queries.ts'
import { resultSeen } from './result-sight.ts'

type Latest = z.output<typeof LatestResult>
export type LatestRow = Omit<Latest, 'period'> & { periodKind: Period['kind']; periodUntil: string }

/** A query over `enterprise e`: of each kind the latest claim that is verified, else the latest that waits; as far as the actor sees them. R16.1, R16.6 */
export const latestResults = (actor: Actor): RawBuilder<LatestRow> => sql`
  select distinct on (c.kind) c.id, c.kind, c.period_kind as "periodKind", c.period_until::text as "periodUntil", c.value, c.words, c.source, ${countsToday} as verified
  from result_claim c
  where c.district_id = e.district_id and c.enterprise_id = e.id and (${countsToday} or (c.verified_at is null and c.returned_at is null and c.corrected_at is null))
    and ${resultSeen(actor)}
  order by c.kind, ${countsToday} desc, c.period_until desc, c.recorded_at desc`

export const toLatest = ({ periodKind: kind, periodUntil, ...row }: LatestRow): Latest => ({
  ...row,
  period: periodText({ kind, until: Temporal.PlainDate.from(periodUntil) }),
})
