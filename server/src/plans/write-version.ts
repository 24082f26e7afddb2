import { openMilestoneStatuses } from '@yigen/domain/plans/plan-status.ts'
import { sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import type { PlannedRow } from './plan-rows.ts'
import type { ProjectAtHand } from './taken-project.ts'

/** The milestones of a version as it is adopted, and what has become of each: one that is new waits, one that waits and is not there any more is dropped. What runs or is finished keeps what it is. R15.7 */
export async function writeVersion(
  trx: Transaction<DB>,
  project: ProjectAtHand,
  planId: string,
  milestones: readonly PlannedRow[],
): Promise<void> {
  const rows = JSON.stringify(milestones.map(rowOf))
  const fromRows = sql`from json_to_recordset(${rows}::json) as r(id uuid, number integer, name text, owner_kind text, owner_unit_id text, owner_name text, promise_amount integer,
    promise_unit text, gate text, service_code text, materials text, predecessors jsonb, planned_start timestamptz, planned_finish timestamptz)`
  await sql`
    insert into plan_milestone (district_id, plan_id, milestone_id, number, name, owner_kind, owner_unit_id, owner_name, promise_amount, promise_unit, gate, service_code, materials,
      predecessors, planned_start, planned_finish)
    select ${project.districtId}, ${planId}, r.id, r.number, r.name, r.owner_kind, r.owner_unit_id, r.owner_name, r.promise_amount, r.promise_unit, r.gate, r.service_code, r.materials,
      r.predecessors, r.planned_start, r.planned_finish ${fromRows}`.execute(trx)
  await sql`
    insert into milestone as m (district_id, id, project_id, name, gate, owner_kind, owner_unit_id, owner_name, status, expected_words)
    select ${project.districtId}, r.id, ${project.id}, r.name, r.gate, r.owner_kind, r.owner_unit_id, r.owner_name, 'waiting', '' ${fromRows}
    on conflict (district_id, id) do update set name = excluded.name, gate = excluded.gate,
      status = case m.status when 'dropped' then 'waiting' else m.status end,
      owner_kind = case when m.started_at is null then excluded.owner_kind else m.owner_kind end,
      owner_unit_id = case when m.started_at is null then excluded.owner_unit_id else m.owner_unit_id end,
      owner_name = case when m.started_at is null then excluded.owner_name else m.owner_name end
    where m.project_id = excluded.project_id`.execute(trx)
  await sql`
    update milestone m set status = 'dropped', ready_at = null
    where m.district_id = ${project.districtId} and m.project_id = ${project.id} and ${oneOf(sql`m.status`, openMilestoneStatuses)}
      and m.id <> all(${milestones.map(({ id }) => id)}::uuid[])`.execute(trx)
}

const rowOf = ({ owner, promise, ...milestone }: PlannedRow) => ({
  ...{ id: milestone.id, number: milestone.number, name: milestone.name },
  ...{ owner_kind: owner.kind, owner_unit_id: owner.unitId, owner_name: owner.name },
  ...{ promise_amount: promise.amount, promise_unit: promise.unit, gate: milestone.gate, service_code: milestone.serviceCode },
  ...{ materials: milestone.materials, predecessors: milestone.predecessors },
  ...{ planned_start: milestone.plannedStart, planned_finish: milestone.plannedFinish },
})
