import { pacedGates } from '@yigen/domain/pace/pace.ts'
import { throughStatuses } from '@yigen/domain/plans/plan-status.ts'
import { sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { rowsPart } from '#database/part.ts'

/** What the counters did for a promise of pace: taken up and, once all of it is done, finished. */
export type PacedPart = { serviceCode: string; acceptedAt: Temporal.Instant | null; finishedAt: Temporal.Instant | null }

const paced = Object.values(pacedGates).map(({ serviceCode }) => serviceCode)

/** Over `project p` and `enterprise e`: the lead units' parts of the enterprise's matters since the project was opened, and the milestones of its plan. R9.6 */
export const pacedParts = rowsPart(
  () => sql<PacedPart>`
    select x.code as "serviceCode", min(x.accepted_at) as "acceptedAt", case when bool_and(x.ended_at is not null) then max(x.ended_at) end as "finishedAt" from (
      select r.service_code as code, t.accepted_at, case t.status when 'finished' then t.ended_at end as ended_at from request r
      join service_item s on s.district_id = r.district_id and s.code = r.service_code and s.version = r.service_version
      join task t on t.district_id = r.district_id and t.request_id = r.id and t.unit_id = s.lead_unit_id and (t.ended_at is null or t.status = 'finished') and t.accepted_at >= p.opened_at
      where r.district_id = p.district_id and r.enterprise_id = e.id and ${oneOf(sql`r.service_code`, paced)}
      union all
      select y.service_code, t.accepted_at, case when ${oneOf(sql`m.status`, throughStatuses)} then m.finished_at end from plan_milestone y
      join milestone m on m.district_id = y.district_id and m.id = y.milestone_id and m.owner_kind = 'unit'
      left join task t on t.district_id = m.district_id and t.id = m.task_id
      where y.district_id = p.district_id and y.plan_id = p.plan_id and ${oneOf(sql`y.service_code`, paced)}) x
    group by x.code`,
  { acceptedAt: true, finishedAt: true },
)
