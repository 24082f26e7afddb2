import { whyNotMoreFiles } from '@yigen/domain/files/file-quota.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ResultFile } from '@yigen/domain/results/result.ts'
import { whyNotAttachToResult } from '@yigen/domain/results/result-steps.ts'
import { resultHistory } from '@yigen/domain/results/results.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { AcceptedFile } from '#files/accepted-file.ts'
import { keptFiles } from '#files/file.queries.ts'
import { insertFile } from '#files/insert-file.ts'
import { record } from '#history/record.ts'
import { lockResultOfOffice } from './lock-result.ts'
import { happened } from './said-of-result.ts'

/** A paper of a claim, until the second person has looked; the office's own. R16.1, R16.2 */
export async function attachResultFile(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  file: AcceptedFile,
  folder: string,
  now: Temporal.Instant,
): Promise<z.output<typeof ResultFile>> {
  const result = await lockResultOfOffice(trx, actor, id, now)
  refuseIf(whyNotAttachToResult(result, result.enterprise.asker))
  const of = { subject: { kind: 'result', id }, requestId: null, side: 'office', internal: true } as const
  refuseIf(whyNotMoreFiles(await keptFiles(trx, actor.districtId, of, now), file.bytes.length))
  const { sha256, name, type, bytes, ...row } = await insertFile(trx, actor, file, of, folder, now)
  const about = happened(result)
  await record(trx, actor, resultHistory.fileAttached, { ...about, data: { ...about.data, name, bytes, sha256 } }, now)
  return { id: row.id, name, type, bytes }
}
