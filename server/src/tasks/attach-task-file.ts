import { randomUUIDv7 } from 'node:crypto'
import type { FileRow } from '@yigen/domain/files/file.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskHistory } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { AcceptedFile } from '#files/accepted-file.ts'
import { keepFile } from '#files/file-store.ts'
import { record } from '#history/record.ts'
import { whyNotMore } from '#requests/attach-file.ts'
import { lockTask } from './lock-task.ts'

/** A file of the result: seen with the task, and in the request; by the enterprise once the task is finished. R7.1, R11.3 */
export async function attachTaskFile(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  file: AcceptedFile,
  folder: string,
  now: Temporal.Instant,
): Promise<z.output<typeof FileRow>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTaskStep('attachTaskFile', task, task.asker) ?? (await whyNotMore(trx, actor.districtId, task.request.id)))
  const row = { id: randomUUIDv7(), name: file.name, type: file.type, bytes: file.bytes.length, side: 'office' } as const
  const sha256 = await keepFile(trx, folder, actor.districtId, file.bytes)
  await trx
    .insertInto('file')
    .values({
      ...row,
      district_id: actor.districtId,
      request_id: task.request.id,
      subject_kind: 'task',
      subject_id: id,
      sha256,
      attached_by: actor.memberId,
      attached_at: now,
    })
    .execute()
  const about = { enterpriseId: task.request.enterpriseId, requestId: task.request.id, subject: { kind: 'task', id } } as const
  const data = { unit: task.unitName, name: file.name, bytes: row.bytes, sha256 }
  await record(trx, actor, taskHistory.fileAttached, { ...about, data }, now)
  return { ...row, taskId: id, attachedBy: actor.name, attachedAt: now }
}
