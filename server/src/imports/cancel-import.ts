import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { whyNotCancel } from '@yigen/domain/imports/import-steps.ts'
import { importHistory } from '@yigen/domain/imports/imports.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { cancelWork } from '#works/cancel-work.ts'
import { findImport } from './import.queries.ts'
import { readUnderWay } from './under-way.ts'

const words = { import: { zh: '写入', en: 'writing' }, undo: { zh: '撤回', en: 'undoing' } }

/** Stops what is under way with an import, be it written or taken back: nothing of it is done. What is done by then cannot be stopped. R2.4 */
export async function cancelImport(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  const { fileName } = await findImport(trx, actor, id)
  refuseIf(whyNotImport(actor))
  const step = await readUnderWay(trx, actor.districtId, id)
  refuseIf(whyNotCancel(step))
  if (!(await cancelWork(trx, actor, id, now)) || !step) return refuseIf(whyNotCancel(null))
  const data = { file: fileName, step: words[step] }
  await record(trx, actor, importHistory.cancelled, { subject: { kind: 'import', id }, data }, now)
}
