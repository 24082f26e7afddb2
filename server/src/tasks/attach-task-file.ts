import type { FileRow } from '@yigen/domain/files/file.ts'
import { whyNotMoreFiles } from '@yigen/domain/files/file-quota.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskHistory } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { AcceptedFile } from '#files/accepted-file.ts'
import { keptFiles } from '#files/file.queries.ts'
import { insertFile } from '#files/insert-file.ts'
import { record } from '#history/record.ts'
import { lockTask } from './lock-task.ts'

/** A file of the result: seen with the task, and in its request if it has one; by the enterprise once the task is finished. What the office hands out with it, and what a helping unit adds for the one that leads, stays inside. R7.1, R11.3 */
export async function attachTaskFile(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  file: AcceptedFile,
  folder: string,
  now: Temporal.Instant,
): Promise<z.output<typeof FileRow>> {
  const task = await lockTask(trx, actor, id, now)
  const about = { subject: { kind: 'task', id }, requestId: task.host.requestId } as const
  refuseIf(
    whyNotTaskStep('attachTaskFile', task, task.asker) ??
      whyNotMoreFiles(await keptFiles(trx, actor.districtId, about, now), file.bytes.length),
  )
  const { sha256, ...row } = await insertFile(
    trx,
    actor,
    file,
    { ...about, side: 'office', internal: !task.asker.relations.includes('unit') },
    folder,
    now,
  )
  const data = { unit: task.unitName, name: file.name, bytes: row.bytes, sha256 }
  await record(trx, actor, taskHistory.fileAttached, { ...about, enterpriseId: task.host.enterpriseId, data }, now)
  return { ...row, taskId: id }
}
