import type { ExportEnterprises } from '@yigen/domain/enterprises/enterprise.ts'
import { importAccess } from '@yigen/domain/imports/import-access.ts'
import { importRefusals } from '@yigen/domain/imports/imports.slice.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { askForWork } from './ask-for-work.ts'
import { countExported, whyNotSoMany } from './exported.queries.ts'
import { isExporting } from './work.queries.ts'

/** Asks for what the filter shows as a workbook; a job makes it (make-exports.ts), one at a time for each person. R11.4 */
export async function exportEnterprises(
  trx: Transaction<DB>,
  actor: Actor,
  filter: z.output<typeof ExportEnterprises>,
  now: Temporal.Instant,
): Promise<string> {
  refuseIf(whyNotAccess(actor, importAccess.exportEnterprises))
  refuseIf(whyNotSoMany(await countExported(trx, actor, filter), actor.language))
  if (await isExporting(trx, actor)) throw new Refused(refusal(importRefusals.exportUnderWay))
  return askForWork(trx, actor, { kind: 'export', filter }, now)
}
