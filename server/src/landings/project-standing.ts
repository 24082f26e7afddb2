import type { ProjectStanding } from '@yigen/domain/landings/project-sorts.ts'
import { stuckBefore } from '@yigen/domain/projects/stuck.ts'
import type { DistrictSettings } from '@yigen/domain/settings/district-numbers.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { WorkedOut } from '#database/worked-out.ts'
import { isStuckNow } from '#projects/stuck-now.ts'

/** Until when a milestone is due soon. */
const soonUntil = (now: Temporal.Instant): Temporal.Instant => now.add({ hours: 14 * 24 })

/** What a row of the list is ordered and told by, at a moment: over `project p` with its `plan_forecast f`, if any. */
export type At = { now: Temporal.Instant; stuckBefore: Temporal.Instant }

export const standingAt = (now: Temporal.Instant, { numbers }: DistrictSettings): At => ({
  now,
  stuckBefore: stuckBefore(now, numbers.stuckDays),
})

/** A milestone of ours or the enterprise's that runs is due within two weeks. */
const dueSoon = ({ now }: At) => sql<SqlBool>`exists (
  select from milestone x where x.district_id = p.district_id and x.project_id = p.id and x.status = 'running' and x.due_at < ${new WorkedOut(now, soonUntil)})`

export const stuckNow = (at: At): RawBuilder<SqlBool> => isStuckNow(at.now, at.stuckBefore)

/** How it stands, the most pressing first. R13.6, R15.4 */
export const standingOf = (at: At): RawBuilder<ProjectStanding> => sql<ProjectStanding>`
  case when p.status <> 'open' then 'over' when p.paused_until > ${at.now} then 'paused' when f.shift_days > 0 then 'late'
    when ${stuckNow(at)} then 'stuck' when ${dueSoon(at)} then 'soon' else 'onPlan' end`

const minutes = (moment: RawBuilder<unknown>) => sql`coalesce(date_part('epoch', ${moment})::bigint / 60, 99999999)`
const nextDue = sql`(select min(x.due_at) from milestone x where x.district_id = p.district_id and x.project_id = p.id and x.status = 'running')`

/** One number that orders by the standing `s.standing`: of the late the latest first, of the stuck the longest silent, of the rest what is due or lands first. */
export const standingKey = sql<number>`
  (case s.standing
    when 'late' then (10000 - least(f.shift_days, 9999)) * 1000000000::bigint + ${minutes(nextDue)}
    when 'stuck' then 20000000000000::bigint + ${minutes(sql`p.last_event_at`)}
    when 'soon' then 30000000000000::bigint + ${minutes(nextDue)}
    when 'onPlan' then 40000000000000::bigint + ${minutes(sql`f.lands_at`)}
    when 'paused' then 50000000000000::bigint + ${minutes(sql`p.paused_until`)}
    else 70000000000000::bigint - ${minutes(sql`p.ended_at`)} end)`

export const forecastKey = sql<number>`${minutes(sql`f.lands_at`)}`
