import { clockHistory } from '@yigen/domain/clocks/clocks.slice.ts'
import { contactHistory } from '@yigen/domain/enterprises/enterprises.slice.ts'
import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { whyNotUndo } from '@yigen/domain/imports/import-steps.ts'
import { enterpriseImportHistory, importHistory } from '@yigen/domain/imports/imports.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import { undoAssignments } from '#assignments/undo-assignments.ts'
import { passToOfficer } from '#clocks/pass-to-officer.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { removeImported } from '#enterprises/remove-imported.ts'
import { updateContacts } from '#enterprises/write-contacts.ts'
import { updateEnterprises } from '#enterprises/write-enterprises.ts'
import { happening, record, recordAll } from '#history/record.ts'
import { removeNotices } from '#notices/remove-notices.ts'
import { lockImport } from './import.queries.ts'
import type { Replaced } from './write-rows.ts'

/** Everything an import wrote goes, old values come back; within 24 hours, as long as nothing else has touched its rows. R2.4 */
export async function undoImport(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<{ ok: true }> {
  const held = await lockImport(trx, actor, id)
  refuseIf(whyNotImport(actor))
  const replaced = await readReplaced(trx, actor.districtId, id)
  const changed = replaced.map(one => one.id)
  const added = await lockWritten(trx, actor.districtId, id, changed)
  const touched = held.importedAt ? await countTouched(trx, actor.districtId, [...added, ...changed], held.importedAt) : 0
  refuseIf(whyNotUndo(held, touched, now, actor.language))
  await undoAssignments(trx, actor, id, now)
  await removeNotices(trx, actor.districtId, added)
  await removeImported(trx, actor.districtId, id)
  await updateEnterprises(
    trx,
    replaced.flatMap(one => (one.fields ? [{ id: one.id, ...one.fields }] : [])),
    { districtId: actor.districtId, at: now },
  )
  await updateContacts(
    trx,
    actor.districtId,
    replaced.flatMap(one => one.contact ?? []),
  )
  await passToOfficer(trx, actor.districtId, changed, now)
  await markUndone(trx, actor, id, now)
  const data = { file: held.fileName }
  await recordAll(
    trx,
    actor,
    [...added, ...changed].map(enterpriseId =>
      happening(enterpriseImportHistory.importUndone, { subject: { kind: 'import', id }, enterpriseId, data }),
    ),
    now,
  )
  await record(trx, actor, importHistory.undone, { subject: { kind: 'import', id }, data }, now)
  return { ok: true }
}

async function readReplaced(trx: Transaction<DB>, districtId: string, id: string): Promise<Replaced[]> {
  const { rows } = await sql<{ changes: Replaced[] }>`
    select changes from roster_import where district_id = ${districtId} and id = ${id}`.execute(trx)
  return rows[0]?.changes ?? []
}

/** Taken for update: what would touch them meanwhile waits, and then finds them gone. */
async function lockWritten(trx: Transaction<DB>, districtId: string, id: string, changed: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string; added: boolean }>`
    select e.id, e.import_id is not distinct from ${id}::uuid as added from enterprise e
    where e.district_id = ${districtId} and (e.import_id = ${id} or e.id = any(${changed}::uuid[])) order by e.id for update`.execute(trx)
  return rows.filter(row => row.added).map(row => row.id)
}

/** A clock that rang and a number looked at. */
const changingNothing = [clockHistory.rung, clockHistory.rederived, contactHistory.phoneRevealed].map(({ kind }) => kind)

/** The record knows of everything that was done with an enterprise since. */
async function countTouched(trx: Transaction<DB>, districtId: string, ids: readonly string[], since: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct h.enterprise_id)::int as count from history h
    where h.district_id = ${districtId} and h.recorded_at > ${since} and h.enterprise_id = any(${ids}::uuid[])
      and not ${oneOf(sql`h.kind`, changingNothing)}`.execute(trx)
  return rows[0]?.count ?? 0
}

async function markUndone(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant) {
  await trx
    .updateTable('roster_import')
    .set({ state: 'undone', undone_by: actor.memberId, undone_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
}
