import type { Actor } from '@yigen/domain/members/actor.ts'
import { milestoneHistory, milestoneNotices } from '@yigen/domain/plans/plans.slice.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocksOf } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { endTasksOn } from '#tasks/end-tasks-on.ts'
import type { ProjectAtHand } from './taken-project.ts'
import type { EndedMilestone } from './what-ends.ts'

/** Milestones that run end in words, with their tasks and clocks; one that goes on with another owner waits for its beginning anew. R15.7, R13.6 */
export async function endRunning(
  trx: Transaction<DB>,
  actor: Actor,
  project: ProjectAtHand,
  ended: readonly EndedMilestone[],
  now: Temporal.Instant,
): Promise<void> {
  if (ended.length === 0) return
  const { districtId, enterpriseId } = project
  const subjects = ended.map(({ row, words }) => ({ id: row.id, title: `${project.name}：${row.name}`, words }))
  await endTasksOn(trx, actor, enterpriseId, subjects, now)
  const subjectIds = subjects.map(({ id }) => id)
  await stopClocksOf(trx, { districtId, subjectIds, by: 'milestone.ended', memberId: actor.memberId }, now)
  const again = ended.flatMap(({ row, again }) => (again ? [row.id] : []))
  await sql`
    update milestone m set status = case when m.id = any(${again}::uuid[]) then 'waiting' else 'dropped' end, ready_at = null, started_at = null, due_at = null,
      expected_at = null, expected_words = '', chased_since = null, task_id = null
    where m.district_id = ${districtId} and m.id = any(${subjectIds}::uuid[])`.execute(trx)
  await recordAll(
    trx,
    actor,
    ended.map(({ row, words }) =>
      happening(milestoneHistory.ended, { subject: { kind: 'milestone', id: row.id }, enterpriseId, data: { milestone: row.name, words } }),
    ),
    now,
  )
  await tellAll(
    trx,
    districtId,
    ended.map(({ row, words }) =>
      news(milestoneNotices.ended, {
        to: others(project.office, actor.memberId),
        subject: { kind: 'milestone', id: row.id },
        enterpriseId,
        data: { project: project.name, milestone: row.name, words, projectId: project.id },
      }),
    ),
    now,
  )
}
