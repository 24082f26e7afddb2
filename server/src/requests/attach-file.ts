import { randomUUIDv7 } from 'node:crypto'
import type { FileRow } from '@yigen/domain/files/file.ts'
import { fileRefusals } from '@yigen/domain/files/files.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Refusal, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import { requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { AcceptedFile } from '#files/accepted-file.ts'
import { keepFile } from '#files/file-store.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'
import { contactsOf, officeOf, others } from './people-of-request.ts'

const mostFiles = 20

/** A file of the enterprise or the office, seen by whoever sees the request. */
export async function attachFile(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  file: AcceptedFile,
  folder: string,
  now: Temporal.Instant,
): Promise<z.output<typeof FileRow>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotStep('attachFile', request, request.asker) ?? (await whyNotMore(trx, actor.districtId, id)))
  const side = request.asker.relation === 'enterprise' ? 'enterprise' : 'office'
  const row = { id: randomUUIDv7(), name: file.name, type: file.type, bytes: file.bytes.length, side } as const
  const sha256 = await keepFile(trx, folder, actor.districtId, file.bytes)
  await trx
    .insertInto('file')
    .values({
      ...row,
      district_id: actor.districtId,
      request_id: id,
      subject_kind: 'request',
      subject_id: id,
      sha256,
      attached_by: actor.memberId,
      attached_at: now,
    })
    .execute()
  const data = { name: file.name, bytes: row.bytes, sha256 }
  await record(
    trx,
    actor,
    requestHistory.fileAttached,
    { enterpriseId: request.enterpriseId, requestId: id, subject: { kind: 'file', id: row.id }, data },
    now,
  )
  await tellOfFile(trx, actor, request, file.name, now)
  return { ...row, taskId: null, attachedBy: actor.name, attachedAt: now }
}

/** The other side; but what the enterprise adds before the first answer is read with the request. */
async function tellOfFile(trx: Transaction<DB>, actor: Actor, request: LockedRequest, name: string, now: Temporal.Instant) {
  const { districtId, memberId } = actor
  const fromEnterprise = request.asker.relation === 'enterprise'
  if (fromEnterprise && request.status === 'filed') return
  const to = fromEnterprise ? officeOf(request) : await contactsOf(trx, districtId, request.enterpriseId)
  const data = { who: actor.name, title: request.title, name }
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  await tell(trx, districtId, requestNotices.fileAttached, { to: others(to, memberId), ...about, data }, now)
}

/** However they came, with the request or with a task. */
export async function whyNotMore(trx: Transaction<DB>, districtId: string, requestId: string): Promise<Refusal | null> {
  const { count } = await trx
    .selectFrom('file')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('district_id', '=', districtId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  return count >= mostFiles ? refusal(fileRefusals.tooManyFiles, { max: mostFiles }, { field: 'file' }) : null
}
