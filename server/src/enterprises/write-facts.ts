import type { FactKind } from '@yigen/domain/enterprises/fact-kinds.ts'
import { sql, type Transaction } from 'kysely'
import { keptJson } from '#database/kept-json.ts'
import type { DB } from '#database/schema.ts'
import type { Origin } from './write-enterprises.ts'

export type FactFields = {
  id: string
  enterprise_id: string
  kind: FactKind
  period: string
  number: number | null
  words: string | null
  day: string | null
  /** the fact of the same period that it takes the place of. R2.3 */
  corrects: string | null
}

/** All of one source. */
export async function insertFacts(
  trx: Transaction<DB>,
  rows: readonly FactFields[],
  { districtId, importId, memberId, source, at }: Origin & { source: string },
) {
  if (rows.length === 0) return
  await sql`
    insert into fact (district_id, id, enterprise_id, kind, period, number, words, day, source, corrects, import_id, recorded_by, recorded_at)
    select ${districtId}, r.id, r.enterprise_id, r.kind, r.period, r.number, r.words, r.day, ${source}, r.corrects, ${importId}::uuid,
      ${memberId}::uuid, ${at}::timestamptz
    from jsonb_to_recordset(${keptJson(rows)}::jsonb)
      as r(id uuid, enterprise_id uuid, kind text, period text, number bigint, words text, day date, corrects uuid)`.execute(trx)
}
