import { randomUUIDv7 } from 'node:crypto'
import type { RosterFact } from '@yigen/domain/imports/roster-fact.ts'
import type { CheckedRow } from '@yigen/domain/imports/roster-judged.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { keptJson } from './kept-json.ts'
import type { Batch, Writing } from './write-rows.ts'

/** New facts, and those that changed: a value for the same period corrects the one that stands (R2.3). */
export async function insertFacts(trx: Transaction<DB>, rows: readonly Writing[], { districtId, importId, memberId, source, at }: Batch) {
  const records = rows.flatMap(row =>
    row.says.facts
      .filter(fact => row.known === null || isChanged(row, fact))
      .map(fact => ({
        id: randomUUIDv7(),
        enterprise_id: row.id,
        ...fact,
        corrects: row.known?.facts.find(old => old.kind === fact.kind && old.period === fact.period)?.id ?? null,
      })),
  )
  await sql`
    insert into fact (district_id, id, enterprise_id, kind, period, number, words, day, source, corrects, import_id, recorded_by, recorded_at)
    select ${districtId}, r.id, r.enterprise_id, r.kind, r.period, r.number, r.words, r.day, ${source}, r.corrects, ${importId}::uuid,
      ${memberId}::uuid, ${at}::timestamptz
    from jsonb_to_recordset(${keptJson(records)}::jsonb)
      as r(id uuid, enterprise_id uuid, kind text, period text, number bigint, words text, day date, corrects uuid)`.execute(trx)
}

const isChanged = ({ changes }: CheckedRow, fact: RosterFact): boolean =>
  changes.some(change => change.target === fact.kind && change.period === fact.period)
