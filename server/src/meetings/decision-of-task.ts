import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { TaskHost } from '#slice/task-host.ts'

/** What becomes of a unit's task becomes of the decision: done with it, another unit's when it is handed on, open again when it is sent back. R17.3 */
export const decisionOfTask = (districtId: string, id: string): Pick<TaskHost, 'taskEnded' | 'taskSentBack'> => ({
  taskEnded: async (trx, actor, task, now) => {
    if (task.status === 'handedOn') return passOn(trx, districtId, id, task.id)
    if (task.status === 'returned') return
    const words = task.status === 'finished' ? await resultOf(trx, districtId, task.id) : (ended[task.status as keyof typeof ended] ?? '')
    await setDone(trx, districtId, id, { by: actor.memberId, at: now, words })
  },
  taskSentBack: trx => setDone(trx, districtId, id, { by: null, at: null, words: '' }),
})

const ended = { waived: '交办已免除。', takenBack: '交办已撤回。' }

async function setDone(
  trx: Transaction<DB>,
  districtId: string,
  id: string,
  done: { by: string | null; at: Temporal.Instant | null; words: string },
) {
  await trx
    .updateTable('meeting_decision')
    .set({ done_by: done.by, done_at: done.at, done_words: done.words })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .execute()
}

/** The task that took the place of this one says whose it is now. */
async function passOn(trx: Transaction<DB>, districtId: string, id: string, taskId: string): Promise<void> {
  await sql`
    update meeting_decision x set unit_id = t.unit_id, task_id = t.id, due_at = coalesce((
      select c.due_at from clock c where c.district_id = t.district_id and c.subject_id = t.id and c.kind = 'task' and c.stopped_at is null), x.due_at)
    from task t where t.district_id = ${districtId} and t.replaces_id = ${taskId} and x.district_id = t.district_id and x.id = ${id}`.execute(
    trx,
  )
}

async function resultOf(trx: Transaction<DB>, districtId: string, taskId: string): Promise<string> {
  const { rows } = await sql<{ words: string }>`
    select f.result as words from task_finish f where f.district_id = ${districtId} and f.task_id = ${taskId} order by f.finished_at desc, f.id desc limit 1`.execute(
    trx,
  )
  return rows[0]?.words.slice(0, 1000) ?? ''
}
