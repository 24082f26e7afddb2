import { randomUUIDv7 } from 'node:crypto'
import type { CheckedRow } from '@yigen/domain/imports/roster-judged.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { keptJson } from './kept-json.ts'
import type { Known } from './known.queries.ts'
import type { Batch, Replaced, Writing } from './write-rows.ts'

/** The people of a sheet that are not yet known; the first of an enterprise is its main one. */
export async function insertContacts(trx: Transaction<DB>, rows: readonly Writing[], { districtId, importId, memberId, at }: Batch) {
  const records = rows.flatMap(({ id, says, contactId, known }) =>
    says.contactName && contactId === null
      ? [
          {
            id: randomUUIDv7(),
            enterprise_id: id,
            name: says.contactName,
            title: says.contactTitle ?? '',
            phone: says.contactPhone ?? '',
            is_main: known === null || known.contacts.length === 0,
          },
        ]
      : [],
  )
  await sql`
    insert into contact (district_id, id, enterprise_id, name, title, phone, is_main, import_id, added_by, added_at)
    select ${districtId}, r.id, r.enterprise_id, r.name, r.title, r.phone, r.is_main, ${importId}::uuid, ${memberId}::uuid, ${at}::timestamptz
    from jsonb_to_recordset(${keptJson(records)}::jsonb) as r(id uuid, enterprise_id uuid, name text, title text, phone text, is_main boolean)`.execute(
    trx,
  )
}

/** What a row takes the place of, or null when it says nothing new of its contact. */
export function contactBefore({ contactId, changes }: CheckedRow, known: Known): Replaced['contact'] {
  const contact = known.contacts.find(each => each.id === contactId)
  const changed = changes.some(change => change.target === 'contactTitle' || change.target === 'contactPhone')
  return contact && changed ? { id: contact.id, title: contact.title, phone: contact.written } : null
}

export async function updateContacts(trx: Transaction<DB>, changed: readonly { row: CheckedRow; known: Known }[], { districtId }: Batch) {
  const records = changed.flatMap(({ row, known }) => {
    const before = contactBefore(row, known)
    return before ? [{ id: before.id, title: row.says.contactTitle ?? before.title, phone: row.says.contactPhone ?? before.phone }] : []
  })
  await setContacts(trx, districtId, records)
}

/** Also the way back: undoing gives the old ones. */
export async function setContacts(
  trx: Transaction<DB>,
  districtId: string,
  records: readonly { id: string; title: string; phone: string }[],
) {
  if (records.length === 0) return
  await sql`
    update contact c set title = r.title, phone = r.phone
    from jsonb_to_recordset(${keptJson(records)}::jsonb) as r(id uuid, title text, phone text)
    where c.district_id = ${districtId} and c.id = r.id`.execute(trx)
}
