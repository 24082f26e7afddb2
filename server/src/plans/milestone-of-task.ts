import { milestoneHistory } from '@yigen/domain/plans/plans.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { TaskHost } from '#slice/task-host.ts'
import { advancePlan } from './advance-plan.ts'
import { endMilestone } from './end-milestone.ts'
import type { ProjectAtHand } from './taken-project.ts'

/** What becomes of a milestone with its task: finished with it, dispensed with when it is waived or taken back, another's when it is handed on, running again when it is sent back; what has started after it stays started. R15.6 */
export const milestoneOfTask = (project: ProjectAtHand, id: string): Pick<TaskHost, 'taskEnded' | 'taskSentBack' | 'taskExtended'> => ({
  taskEnded: async (trx, actor, task, now) => {
    if (task.status === 'finished')
      await endMilestone(
        trx,
        actor,
        project,
        { id, status: 'finished', words: await wordsOf(trx, project, finishWords(task.id)) },
        null,
        now,
      )
    if (task.status === 'waived')
      await endMilestone(
        trx,
        actor,
        project,
        { id, status: 'dispensed', words: await wordsOf(trx, project, waiverWords(task.id)) },
        null,
        now,
      )
    if (task.status === 'takenBack') await endMilestone(trx, actor, project, { id, status: 'dispensed', words: '交办已撤回。' }, null, now)
    if (task.status === 'handedOn') {
      const { owner, milestone } = await passOn(trx, project, id, task.id)
      const about = { subject: { kind: 'milestone', id }, enterpriseId: project.enterpriseId } as const
      await record(trx, actor, milestoneHistory.handedOn, { ...about, data: { milestone, owner } }, now)
      await advancePlan(trx, project, null, now)
    }
  },
  taskSentBack: async (trx, actor, _task, now) => {
    const milestone = await runAgain(trx, project, id, now)
    const about = { subject: { kind: 'milestone', id }, enterpriseId: project.enterpriseId } as const
    await record(trx, actor, milestoneHistory.runsAgain, { ...about, data: { milestone } }, now)
    await advancePlan(trx, project, null, now)
  },
  taskExtended: (trx, now) => advancePlan(trx, project, null, now),
})

const finishWords = (taskId: string) => sql<{ words: string }>`
  select f.result as words from task_finish f where f.task_id = ${taskId} order by f.finished_at desc, f.id desc limit 1`
const waiverWords = (taskId: string) => sql<{ words: string }>`select w.reason as words from task_waiver w where w.task_id = ${taskId}`

async function wordsOf(trx: Transaction<DB>, { districtId }: ProjectAtHand, words: ReturnType<typeof finishWords>): Promise<string> {
  const { rows } = await sql<{
    words: string
  }>`select x.words from district d cross join lateral (${words}) x where d.id = ${districtId}`.execute(trx)
  return rows[0]?.words ?? ''
}

/** The task that took the place of this one says whose it is now. */
async function passOn(trx: Transaction<DB>, { districtId }: ProjectAtHand, id: string, taskId: string) {
  const { rows } = await sql<{ owner: string; milestone: string }>`
    update milestone m set owner_kind = 'unit', owner_unit_id = t.unit_id, owner_name = '', task_id = t.id, due_at = coalesce((
      select c.due_at from clock c where c.district_id = t.district_id and c.subject_id = t.id and c.kind = 'task' and c.stopped_at is null), m.due_at)
    from task t join unit u on u.id = t.unit_id
    where t.district_id = ${districtId} and t.replaces_id = ${taskId} and m.district_id = t.district_id and m.id = ${id}
    returning u.short_name as owner, m.name as milestone`.execute(trx)
  return rows[0] as { owner: string; milestone: string }
}

async function runAgain(trx: Transaction<DB>, { districtId }: ProjectAtHand, id: string, now: Temporal.Instant): Promise<string> {
  const { rows } = await sql<{ milestone: string }>`
    update milestone m set status = 'running', finished_at = null, finished_by = null, finished_words = null, sent_back_at = ${now}
    where m.district_id = ${districtId} and m.id = ${id} and m.status = 'finished' returning m.name as milestone`.execute(trx)
  return rows[0]?.milestone ?? ''
}
