import { sql, type Transaction } from 'kysely'
import { keptJson } from '#database/kept-json.ts'
import type { DB } from '#database/schema.ts'

/** What the register says of an enterprise itself, under its columns' names. */
export type EnterpriseFields = {
  name: string
  code: string | null
  kind: string
  street_id: string | null
  building: string
  address: string
  industry: string
  note: string
}

/** By whom, when, and with which import rows came into the register; undoing the import finds them by it. */
export type Origin = { districtId: string; importId: string | null; memberId: string; at: Temporal.Instant }

const columns = sql`id uuid, name text, code text, kind text, street_id text, building text, address text, industry text, note text`

/** With its officer, if it comes with one; a thousand in one statement. */
export async function insertEnterprises(
  trx: Transaction<DB>,
  rows: readonly (EnterpriseFields & { id: string; officer_id: string | null })[],
  { districtId, importId, memberId, at }: Origin,
) {
  if (rows.length === 0) return
  await sql`
    insert into enterprise (district_id, id, name, code, kind, street_id, building, address, industry, note, officer_id, import_id, created_by, created_at, touched_at)
    select ${districtId}, r.id, r.name, r.code, r.kind, r.street_id, r.building, r.address, r.industry, r.note, r.officer_id, ${importId}::uuid, ${memberId}::uuid,
      ${at}::timestamptz, ${at}::timestamptz
    from jsonb_to_recordset(${keptJson(rows)}::jsonb) as r(${columns}, officer_id uuid)`.execute(trx)
}

/** Every field as given: an import brings new ones, its undoing the old. */
export async function updateEnterprises(
  trx: Transaction<DB>,
  rows: readonly (EnterpriseFields & { id: string })[],
  { districtId, at }: Pick<Origin, 'districtId' | 'at'>,
) {
  if (rows.length === 0) return
  await sql`
    update enterprise e set name = r.name, code = r.code, kind = r.kind, street_id = r.street_id, building = r.building, address = r.address,
      industry = r.industry, note = r.note, touched_at = ${at}::timestamptz
    from jsonb_to_recordset(${keptJson(rows)}::jsonb) as r(${columns})
    where e.district_id = ${districtId} and e.id = r.id`.execute(trx)
}
