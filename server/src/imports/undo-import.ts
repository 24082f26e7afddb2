import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { whyNotBeside, whyNotUndo } from '@yigen/domain/imports/import-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { askForWork } from '#works/ask-for-work.ts'
import { type HeldImport, lockImport } from './import.queries.ts'
import { countTouched, readReplaced, readWritten } from './imported.queries.ts'
import { readUnderWay } from './under-way.ts'

/** Asks for an import to be taken back, within 24 hours and as long as nothing else has touched its rows; a job does it (take-back-import.ts). R2.4 */
export async function undoImport(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<void> {
  const held = await lockImport(trx, actor, id)
  const underWay = await readUnderWay(trx, actor.districtId, id)
  refuseIf(whyNotImport(actor) ?? whyNotBeside(underWay, actor.language))
  refuseIf(whyNotUndo(held, await countTouchedOf(trx, actor, held), now, actor.language))
  await askForWork(trx, actor, { kind: 'undo', importId: id }, now)
}

/** Looked at again when it is taken back, with the rows held. */
async function countTouchedOf(trx: Transaction<DB>, { districtId }: Actor, { id, importedAt }: HeldImport): Promise<number> {
  if (!importedAt) return 0
  const changed = (await readReplaced(trx, districtId, id)).map(one => one.id)
  return countTouched(trx, districtId, [...(await readWritten(trx, districtId, id)), ...changed], importedAt)
}
