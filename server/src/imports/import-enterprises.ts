import type { ImportChoices } from '@yigen/domain/imports/first-contacts.ts'
import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { whyNotBeside, whyNotWrite } from '@yigen/domain/imports/import-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { askForWork } from '#works/ask-for-work.ts'
import { lockImport } from './import.queries.ts'
import { readUnderWay } from './under-way.ts'

/** Asks for what the dry run showed to be written; it is written by a job (write-import.ts), whole or not at all; with it what becomes of first contacts. R2.4, R3.6 */
export async function importEnterprises(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  choices: ImportChoices,
  now: Temporal.Instant,
): Promise<void> {
  const held = await lockImport(trx, actor, id)
  const underWay = await readUnderWay(trx, actor.districtId, id)
  refuseIf(whyNotImport(actor) ?? whyNotBeside(underWay, actor.language) ?? whyNotWrite(held, actor.language))
  await askForWork(trx, actor, { kind: 'import', importId: id, choices }, now)
}
