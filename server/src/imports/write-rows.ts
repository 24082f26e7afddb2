import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { CheckedRow } from '@yigen/domain/imports/roster-judged.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type ContactChange, insertContacts, updateContacts } from '#enterprises/write-contacts.ts'
import { type EnterpriseFields, insertEnterprises, type Origin, updateEnterprises } from '#enterprises/write-enterprises.ts'
import { insertFacts } from '#enterprises/write-facts.ts'
import { insertResults } from '#results/write-results.ts'
import { contactBefore, contactFields, contactsAfter } from './contact-fields.ts'
import { factFields } from './fact-fields.ts'
import type { Known } from './known.queries.ts'
import { resultFields } from './result-fields.ts'

/** A row of the roster with the enterprise it makes (`known` null) or changes. */
export type Writing = CheckedRow & { id: string; known: Known | null }
export type Batch = Origin & { importId: string; source: string }

/** What an import took the place of in one enterprise, for undoing. */
export type Replaced = { id: string; fields: EnterpriseFields | null; contact: ContactChange | null }

/** Everything the rows say but the officers of those that are known: a handful of statements for a thousand rows. Returns what old values gave way. */
export async function writeRows(trx: Transaction<DB>, rows: readonly Writing[], batch: Batch): Promise<Replaced[]> {
  const added = rows.filter(row => row.known === null)
  const changed = rows.flatMap(row => (row.known ? [{ row, known: row.known }] : []))
  await insertEnterprises(trx, added.map(fieldsOf), batch)
  await updateEnterprises(
    trx,
    changed.map(({ row, known }) => ({ id: row.id, ...fieldsAfter(row, known) })),
    batch,
  )
  await insertContacts(trx, contactFields(rows), batch)
  await updateContacts(trx, batch.districtId, contactsAfter(changed))
  await insertFacts(trx, factFields(rows), batch)
  await insertResults(trx, resultFields(rows, dateIn(batch.at)), batch)
  return changed.map(({ row, known }) => ({ id: row.id, fields: fieldsBefore(known), contact: contactBefore(row, known) }))
}

const fieldsOf = ({ id, says }: Writing): EnterpriseFields & { id: string; officer_id: string | null } => ({
  id,
  name: says.name ?? '',
  code: says.code,
  kind: says.kind ?? 'target',
  street_id: says.street?.code ?? null,
  building: says.building ?? '',
  address: says.address ?? '',
  industry: says.industry ?? '',
  note: says.note ?? '',
  officer_id: says.officer?.id ?? null,
})

const fieldsBefore = (known: Known): EnterpriseFields => ({
  name: known.name,
  code: known.code,
  kind: known.kind,
  street_id: known.streetId,
  building: known.building,
  address: known.address,
  industry: known.industry,
  note: known.note,
})

/** An empty cell never erases; a name that differs only in how it is written stays. */
function fieldsAfter({ says, changes }: CheckedRow, known: Known): EnterpriseFields {
  const renamed = changes.some(change => change.target === 'name')
  return {
    name: renamed && says.name ? says.name : known.name,
    code: says.code ?? known.code,
    kind: says.kind ?? known.kind,
    street_id: says.street?.code ?? known.streetId,
    building: says.building ?? known.building,
    address: says.address ?? known.address,
    industry: says.industry ?? known.industry,
    note: says.note ?? known.note,
  }
}
