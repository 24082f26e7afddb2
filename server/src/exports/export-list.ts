import { exportRefusals } from '@yigen/domain/exports/exports.slice.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { exportables } from '#slice/registry.ts'
import { askForWork } from '#works/ask-for-work.ts'
import { isExporting } from './is-exporting.ts'

/** Asks for what a list shows by its filter as a workbook; a job makes it (make-exports.ts), one at a time for each person. R11.4 */
export async function exportList(
  trx: Transaction<DB>,
  actor: Actor,
  { list, filter }: { list: string; filter: unknown },
  now: Temporal.Instant,
): Promise<string> {
  const exported = exportables()[list]
  if (!exported) throw new Error(`no list is called ${list}`)
  refuseIf(whyNotAccess(actor, exported.access))
  await exported.refuse?.(trx, actor, filter as never)
  if (await isExporting(trx, actor)) throw new Refused(refusal(exportRefusals.exportUnderWay))
  return askForWork(trx, actor, { kind: 'export', list, filter }, now)
}
