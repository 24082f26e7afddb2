import { randomUUIDv7 } from 'node:crypto'
import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { type ImportChoices, ImportEnterprises } from '@yigen/domain/imports/first-contacts.ts'
import { whyNotImport } from '@yigen/domain/imports/import-access.ts'
import { whyNotWrite } from '@yigen/domain/imports/import-steps.ts'
import { enterpriseImportHistory, importHistory, importNotices, importRefusals } from '@yigen/domain/imports/imports.slice.ts'
import { rosterTargets } from '@yigen/domain/imports/roster-targets.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import { beginAssignments } from '#assignments/begin-assignments.ts'
import type { Beginning } from '#assignments/start-assignments.ts'
import type { DB } from '#database/schema.ts'
import { happening, record, recordAll } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import type { Doing, Done } from '#works/take-up-work.ts'
import { checkRoster, fingerprintOf } from './check-roster.ts'
import { findImport, type HeldImport } from './import.queries.ts'
import { withFirstContacts } from './with-first-contacts.ts'
import { type Batch, type Replaced, type Writing, writeRows } from './write-rows.ts'

const chunk = 1000

/**
 * Writes what the dry run showed, whole or not at all: new enterprises with their first officers, changed fields with the old ones
 * kept, new facts. Refused when the register moved so that a row would be written otherwise than it was shown. R2.4
 */
export async function writeImport(trx: Transaction<DB>, actor: Actor, { work, report, now }: Doing): Promise<Done> {
  refuseIf(whyNotImport(actor))
  const held = await findImport(trx, actor, work.importId ?? '')
  refuseIf(whyNotWrite(held, actor.language))
  report(0, held.counts.new + held.counts.changed)
  const rows = await rowsToWrite(trx, actor, held)
  const choices = work.choices === null ? null : ImportEnterprises.parse(work.choices)
  const beginnings = withFirstContacts(rows.flatMap(beginningOf), rows, choices)
  // told in rows: giving them out is a part of the way like writing them
  const share = rows.length / (rows.length + beginnings.length)
  const far = (done: number) => report(Math.floor(done * share), rows.length)
  const batch = { districtId: actor.districtId, importId: held.id, memberId: actor.memberId, source: sourceOf(held), at: now }
  const replaced = await writeInChunks(trx, actor, held, rows, batch, far)
  await beginAssignments(trx, actor, beginnings, now, held.id, done => far(rows.length + done))
  await markImported(trx, actor, held.id, replaced, now)
  const added = rows.filter(row => row.known === null).length
  const written = { added, changed: rows.length - added, assigned: beginnings.length }
  const subject = { kind: 'import', id: held.id } as const
  await record(trx, actor, importHistory.made, { subject, data: { file: held.fileName, ...written } }, now)
  await recordContacts(trx, actor, held, beginnings.length, choices, now)
  const data = { file: held.fileName, importId: held.id, added, changed: written.changed }
  await tell(trx, actor.districtId, importNotices.written, { to: [actor.memberId], subject, data }, now)
  return { outcome: written }
}

/** The dry run once more, on the register as it is; its rows are held until the end. Imports of a district stand in line (take-up-work.ts). */
async function rowsToWrite(trx: Transaction<DB>, actor: Actor, held: HeldImport): Promise<Writing[]> {
  await sql`
    select from enterprise e where e.district_id = ${actor.districtId} and e.id = any(array(
      select (r->>'enterpriseId')::uuid from roster_import i, jsonb_array_elements(i.findings->'rows') r
      where i.district_id = ${actor.districtId} and i.id = ${held.id} and r->>'outcome' = 'changed')) for update`.execute(trx)
  const { check, register } = await checkRoster(trx, actor.districtId, held.sheet, held, dateIn(held.checkedAt))
  if (fingerprintOf(check) !== held.print) throw new Refused(refusal(importRefusals.importOutdated, {}, { possible: ['mendImport'] }))
  return check.rows
    .filter(row => row.outcome === 'new' || row.outcome === 'changed')
    .map(row => ({
      ...row,
      id: row.enterpriseId ?? randomUUIDv7(),
      known: (row.enterpriseId && register.byId.get(row.enterpriseId)) || null,
    }))
}

async function writeInChunks(
  trx: Transaction<DB>,
  actor: Actor,
  held: HeldImport,
  rows: readonly Writing[],
  batch: Batch,
  report: (done: number) => void,
): Promise<Replaced[]> {
  const replaced: Replaced[] = []
  for (let i = 0; i < rows.length; i += chunk) {
    const some = rows.slice(i, i + chunk)
    replaced.push(...(await writeRows(trx, some, batch)))
    const happenings = some.map(row =>
      happening(enterpriseImportHistory.imported, {
        subject: { kind: 'import', id: held.id },
        enterpriseId: row.id,
        data: { file: held.fileName, row: row.row, what: whatOf(row) },
      }),
    )
    await recordAll(trx, actor, happenings, batch.at)
    report(i + some.length)
  }
  return replaced
}

/** R2.4: an import names the first officer, never replaces one. */
function beginningOf({ id, says, known }: Writing): Beginning[] {
  if (!says.officer || known?.officer) return []
  return [
    {
      enterpriseId: id,
      enterpriseName: says.name ?? known?.name ?? '',
      officerId: says.officer.id,
      officerName: says.officer.name,
      reason: '',
      named: known === null,
    },
  ]
}

/** That no clock runs, or that clocks are spread, is told of the import: as ever needs no word. */
async function recordContacts(
  trx: Transaction<DB>,
  actor: Actor,
  { id, fileName: file }: HeldImport,
  count: number,
  choices: ImportChoices | null,
  now: Temporal.Instant,
): Promise<void> {
  if (!choices || count === 0 || choices.firstContacts === 'due') return
  const subject = { kind: 'import', id } as const
  const { perDay } = choices
  if (choices.firstContacts === 'served') await record(trx, actor, importHistory.contactsServed, { subject, data: { file, count } }, now)
  else await record(trx, actor, importHistory.contactsSpread, { subject, data: { file, count, perDay } }, now)
}

/** The source of every fact: the file, and the beginning of its checksum. */
const sourceOf = ({ fileName, sha256 }: HeldImport): string => `${fileName.slice(0, 60).toWellFormed()} · ${sha256.slice(0, 8)}`

function whatOf({ known, changes }: Writing): { zh: string; en: string } {
  if (!known) return { zh: '新增', en: 'new' }
  const targets = [...new Set(changes.map(change => change.target))].map(target => rosterTargets[target])
  return { zh: `更新${targets.map(target => target.zh).join('、')}`, en: `changed ${targets.map(target => target.en).join(', ')}` }
}

async function markImported(trx: Transaction<DB>, actor: Actor, id: string, replaced: readonly Replaced[], now: Temporal.Instant) {
  await trx
    .updateTable('roster_import')
    .set({ state: 'imported', imported_by: actor.memberId, imported_at: now, changes: JSON.stringify(replaced) })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('state', '=', 'checked')
    .execute()
}
