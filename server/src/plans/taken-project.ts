import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from '#projects/lock-project.ts'

/** As much of a project as its plan goes on by, whoever acts. */
export type ProjectAtHand = Pick<
  LockedProject,
  | 'id'
  | 'districtId'
  | 'name'
  | 'enterpriseId'
  | 'enterpriseName'
  | 'officerId'
  | 'status'
  | 'pausedUntil'
  | 'isKey'
  | 'leaderId'
  | 'planId'
  | 'office'
>

/** Takes a project for what happens to its plan by itself: a job's, or a step of a task, whose actor may not see it. */
export async function takeProject(
  trx: Transaction<DB>,
  districtId: string,
  id: string | RawBuilder<string>,
): Promise<ProjectAtHand | null> {
  const { rows } = await sql<Omit<ProjectAtHand, 'districtId' | 'office'> & { memberIds: string[] }>`
    select p.id, p.name, p.enterprise_id as "enterpriseId", e.name as "enterpriseName", e.officer_id as "officerId", p.status,
      p.paused_until as "pausedUntil", p.is_key as "isKey", p.leader_id as "leaderId", p.plan_id as "planId", array(
        select x.member_id from project_member x where x.district_id = p.district_id and x.project_id = p.id and x.removed_at is null order by x.added_at, x.id) as "memberIds"
    from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where p.district_id = ${districtId} and p.id = ${id} for update of p for share of e`.execute(trx)
  const row = rows[0]
  if (!row) return null
  const { memberIds, ...project } = row
  return { ...project, districtId, office: [project.officerId, project.leaderId, ...memberIds].filter(one => one !== null) }
}
