import { type RawBuilder, sql } from 'kysely'
import type { MilestoneRow } from './milestone-rows.ts'

/** Part of the statement that starts what hangs on it, or one of its own: a milestone that waited runs, as the row says; returns its id. R15.2 */
export const milestoneStarted = (districtId: string, row: MilestoneRow): RawBuilder<{ id: string }> => sql<{ id: string }>`
  update milestone m set status = 'running', owner_kind = ${row.ownerKind}, owner_unit_id = ${row.ownerUnitId}, owner_name = ${row.ownerName}, ready_at = ${row.readyAt},
    started_at = ${row.startedAt}, due_at = ${row.dueAt}, expected_at = ${row.expectedAt}, task_id = ${row.taskId}::uuid
  where m.district_id = ${districtId} and m.id = ${row.id} and m.status = 'waiting' returning m.id`
