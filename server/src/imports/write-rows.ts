import type { CheckedRow } from '@yigen/domain/imports/roster-judged.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { keptJson } from './kept-json.ts'
import type { Known } from './known.queries.ts'
import { contactBefore, insertContacts, updateContacts } from './write-contacts.ts'
import { insertFacts } from './write-facts.ts'

/** A row of the roster with the enterprise it makes (`known` null) or changes. */
export type Writing = CheckedRow & { id: string; known: Known | null }
export type Batch = { districtId: string; importId: string; memberId: string; source: string; at: Temporal.Instant }

/** What an import took the place of in one enterprise, for undoing. */
export type Replaced = { id: string; fields: Fields | null; contact: { id: string; title: string; phone: string } | null }
type Fields = {
  name: string
  code: string | null
  kind: string
  street_id: string | null
  building: string
  address: string
  industry: string
  note: string
}

/** Everything the rows say but their officers: a handful of statements for a thousand rows. Returns what old values gave way. */
export async function writeRows(trx: Transaction<DB>, rows: readonly Writing[], batch: Batch): Promise<Replaced[]> {
  await insertEnterprises(
    trx,
    rows.filter(row => row.known === null),
    batch,
  )
  const changed = rows.flatMap(row => (row.known ? [{ row, known: row.known }] : []))
  await updateEnterprises(
    trx,
    changed.map(({ row, known }) => ({ id: row.id, ...fieldsAfter(row, known) })),
    batch,
  )
  await insertContacts(trx, rows, batch)
  await updateContacts(trx, changed, batch)
  await insertFacts(trx, rows, batch)
  return changed.map(({ row, known }) => ({ id: row.id, fields: fieldsBefore(known), contact: contactBefore(row, known) }))
}

const columns = sql`id uuid, name text, code text, kind text, street_id text, building text, address text, industry text, note text`

async function insertEnterprises(trx: Transaction<DB>, rows: readonly Writing[], { districtId, importId, memberId, at }: Batch) {
  if (rows.length === 0) return
  const records = rows.map(({ id, says }) => ({
    id,
    name: says.name,
    code: says.code,
    kind: says.kind ?? 'target',
    street_id: says.street?.code ?? null,
    building: says.building ?? '',
    address: says.address ?? '',
    industry: says.industry ?? '',
    note: says.note ?? '',
  }))
  await sql`
    insert into enterprise (district_id, id, name, code, kind, street_id, building, address, industry, note, import_id, created_by, created_at, touched_at)
    select ${districtId}, r.id, r.name, r.code, r.kind, r.street_id, r.building, r.address, r.industry, r.note, ${importId}::uuid, ${memberId}::uuid,
      ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${keptJson(records)}::jsonb) as r(${columns})`.execute(trx)
}

const fieldsBefore = (known: Known): Fields => ({
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
function fieldsAfter({ says, changes }: CheckedRow, known: Known): Fields {
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

/** Also the way back: undoing gives the old fields. */
export async function updateEnterprises(
  trx: Transaction<DB>,
  fields: readonly (Fields & { id: string })[],
  { districtId, at }: Pick<Batch, 'districtId' | 'at'>,
) {
  if (fields.length === 0) return
  await sql`
    update enterprise e set name = r.name, code = r.code, kind = r.kind, street_id = r.street_id, building = r.building, address = r.address,
      industry = r.industry, note = r.note, touched_at = ${at}::timestamptz
    from jsonb_to_recordset(${keptJson(fields)}::jsonb) as r(${columns})
    where e.district_id = ${districtId} and e.id = r.id`.execute(trx)
}
