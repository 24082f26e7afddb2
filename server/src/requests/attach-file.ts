import type { FileRow } from '@yigen/domain/files/file.ts'
import { whyNotMoreFiles } from '@yigen/domain/files/file-quota.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import { requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { AcceptedFile } from '#files/accepted-file.ts'
import { keptFiles } from '#files/file.queries.ts'
import { insertFile } from '#files/insert-file.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'
import { officeOf, others } from './people-of-request.ts'

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
  const side = request.asker.relation === 'enterprise' ? 'enterprise' : 'office'
  const about = { subject: { kind: 'request', id }, requestId: id, side } as const
  refuseIf(
    whyNotStep('attachFile', request, request.asker) ??
      whyNotMoreFiles(await keptFiles(trx, actor.districtId, about, now), file.bytes.length),
  )
  const { sha256, ...row } = await insertFile(trx, actor, file, about, folder, now)
  const data = { name: file.name, bytes: row.bytes, sha256 }
  await record(
    trx,
    actor,
    requestHistory.fileAttached,
    { enterpriseId: request.enterpriseId, requestId: id, subject: { kind: 'file', id: row.id }, data },
    now,
  )
  await tellOfFile(trx, actor, request, file.name, now)
  return { ...row, taskId: null }
}

/** The other side; but what the enterprise adds before the first answer is read with the request. */
async function tellOfFile(trx: Transaction<DB>, actor: Actor, request: LockedRequest, name: string, now: Temporal.Instant) {
  const { districtId, memberId } = actor
  const fromEnterprise = request.asker.relation === 'enterprise'
  if (fromEnterprise && request.status === 'filed') return
  const to = fromEnterprise ? officeOf(request) : request.contactIds
  const data = { who: actor.name, title: request.title, name }
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  await tell(trx, districtId, requestNotices.fileAttached, { to: others(to, memberId), ...about, data }, now)
}
