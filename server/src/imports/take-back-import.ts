import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { whyNotUndo } from '@yigen/domain/imports/import-steps.ts'
import { enterpriseImportHistory, importHistory, importNotices } from '@yigen/domain/imports/imports.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import { undoAssignments } from '#assignments/undo-assignments.ts'
import { passToOfficer } from '#clocks/pass-to-officer.ts'
import type { DB } from '#database/schema.ts'
import { removeImported } from '#enterprises/remove-imported.ts'
import { updateContacts } from '#enterprises/write-contacts.ts'
import { updateEnterprises } from '#enterprises/write-enterprises.ts'
import { happening, record, recordAll } from '#history/record.ts'
import { removeNotices } from '#notices/remove-notices.ts'
import { tell } from '#notices/tell.ts'
import { removeImportedResults } from '#results/write-results.ts'
import type { Doing, Done } from '#works/take-up-work.ts'
import { findImport } from './import.queries.ts'
import { countTouched, readReplaced } from './imported.queries.ts'

/** Everything an import wrote goes, old values come back, as long as nothing else has touched its rows by now; asked for within 24 hours. R2.4 */
export async function takeBackImport(trx: Transaction<DB>, actor: Actor, { work, report, now }: Doing): Promise<Done> {
  refuseIf(whyNotImport(actor))
  const { districtId } = actor
  const held = await findImport(trx, actor, work.importId ?? '')
  const { id, fileName } = held
  const replaced = await readReplaced(trx, districtId, id)
  const changed = replaced.map(one => one.id)
  const added = await lockWritten(trx, districtId, id, changed)
  const all = [...added, ...changed]
  const touched = held.importedAt ? await countTouched(trx, districtId, all, held.importedAt) : 0
  refuseIf(whyNotUndo(held, touched, work.askedAt, actor.language))
  report(0, all.length)
  await undoAssignments(trx, actor, id, now)
  await removeNotices(trx, districtId, added)
  await removeImportedResults(trx, districtId, id, now)
  await removeImported(trx, districtId, id)
  report(added.length, all.length)
  const fields = replaced.flatMap(one => (one.fields ? [{ id: one.id, ...one.fields }] : []))
  await updateEnterprises(trx, fields, { districtId, at: now })
  const contacts = replaced.flatMap(one => one.contact ?? [])
  await updateContacts(trx, districtId, contacts)
  await passToOfficer(trx, districtId, changed, now)
  await markUndone(trx, actor, id, now)
  const subject = { kind: 'import', id } as const
  const taken = { subject, data: { file: fileName } }
  const happenings = all.map(enterpriseId => happening(enterpriseImportHistory.importUndone, { ...taken, enterpriseId }))
  await recordAll(trx, actor, happenings, now)
  await record(trx, actor, importHistory.undone, taken, now)
  await tell(trx, districtId, importNotices.takenBack, { to: [actor.memberId], subject, data: { file: fileName, importId: id } }, now)
  return { outcome: { removed: added.length, restored: changed.length } }
}

/** Taken for update: what would touch them meanwhile waits, and then finds them gone. */
async function lockWritten(trx: Transaction<DB>, districtId: string, id: string, changed: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; added: boolean }>`
    select e.id, e.import_id is not distinct from ${id}::uuid as added from enterprise e
    where e.district_id = ${districtId} and (e.import_id = ${id} or e.id = any(${changed}::uuid[])) order by e.id for update`.execute(trx)
  return rows.filter(row => row.added).map(row => row.id)
}

async function markUndone(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant) {
  await trx
    .updateTable('roster_import')
    .set({ state: 'undone', undone_by: actor.memberId, undone_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
