import type { Relation } from '@yigen/domain/members/relation.ts'
import { taskClocks } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql } from 'kysely'
import type { TaskHost } from '#slice/task-host.ts'
import { milestoneOfTask } from './milestone-of-task.ts'
import type { ProjectAtHand } from './taken-project.ts'

/** A milestone whose unit does its part. What becomes of the task becomes of the milestone. R15.5, R15.6 */
export const hostOfMilestone = (
  project: ProjectAtHand,
  { id, name }: { id: string; name: string },
  { relation, ended }: { relation: Relation; ended: boolean },
): TaskHost => ({
  subject: { kind: 'milestone', id },
  districtId: project.districtId,
  enterpriseId: project.enterpriseId,
  enterpriseName: project.enterpriseName,
  requestId: null,
  title: `${project.name}：${name}`,
  officerId: project.officerId,
  office: project.office,
  relation,
  ended,
  moved: (started = []) => {
    const begun = started.find(({ kind }) => kind.kind === taskClocks.task.kind)
    return sql<{ id: string }>`
      update milestone m set due_at = coalesce(${begun?.dueAt ?? null}::timestamptz, (
        select c.due_at from clock c where c.district_id = m.district_id and c.subject_id = m.task_id and c.kind = ${sql.lit(taskClocks.task.kind)} and c.stopped_at is null), m.due_at)
      where m.district_id = ${project.districtId} and m.id = ${id} returning m.id`
  },
  ...milestoneOfTask(project, id),
})
