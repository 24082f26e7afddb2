import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Subject } from '#history/record.ts'

/** The files of one subject hang on another of its kind, too: the same content, by who attached it. */
export async function carryFiles(trx: Transaction<DB>, districtId: string, from: Subject, to: Subject): Promise<void> {
  await sql`
    insert into file (district_id, id, subject_kind, subject_id, request_id, name, type, bytes, sha256, side, internal, attached_by, attached_at)
    select f.district_id, gen_random_uuid(), ${to.kind}, ${to.id}::uuid, f.request_id, f.name, f.type, f.bytes, f.sha256, f.side, f.internal, f.attached_by, f.attached_at
    from file f where f.district_id = ${districtId} and f.subject_kind = ${from.kind} and f.subject_id = ${from.id}`.execute(trx)
}
