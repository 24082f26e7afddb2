import { sql, type Transaction } from 'kysely'
import { keptJson } from '#database/kept-json.ts'
import type { DB } from '#database/schema.ts'
import type { Origin } from './write-enterprises.ts'

export type ContactFields = { id: string; enterprise_id: string; name: string; title: string; phone: string; is_main: boolean }
/** What may be found out anew about a contact who stays. */
export type ContactChange = { id: string; title: string; phone: string }

export async function insertContacts(trx: Transaction<DB>, rows: readonly ContactFields[], { districtId, importId, memberId, at }: Origin) {
  if (rows.length === 0) return
  await sql`
    insert into contact (district_id, id, enterprise_id, name, title, phone, is_main, import_id, added_by, added_at)
    select ${districtId}, r.id, r.enterprise_id, r.name, r.title, r.phone, r.is_main, ${importId}::uuid, ${memberId}::uuid, ${at}::timestamptz
    from jsonb_to_recordset(${keptJson(rows)}::jsonb) as r(id uuid, enterprise_id uuid, name text, title text, phone text, is_main boolean)`.execute(
    trx,
  )
}

export async function updateContacts(trx: Transaction<DB>, districtId: string, rows: readonly ContactChange[]) {
  if (rows.length === 0) return
  await sql`
    update contact c set title = r.title, phone = r.phone
    from jsonb_to_recordset(${keptJson(rows)}::jsonb) as r(id uuid, title text, phone text)
    where c.district_id = ${districtId} and c.id = r.id`.execute(trx)
}
