import { randomUUIDv7 } from 'node:crypto'
import type { FactSource } from '@yigen/domain/verdicts/fact-source.ts'
import type { FactValue } from '@yigen/domain/verdicts/policy-fact.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

type Said = { fact: string; year: number | null; unit: string; value: FactValue; sourceKind: FactSource; source: string; day: string }
type By = { districtId: string; enterpriseId: string; memberId: string }

/** A dated fact with its source; `corrects` names the row that was wrong. R22.2 */
export async function insertPolicyFact(
  trx: Transaction<DB>,
  { districtId, enterpriseId, memberId }: By,
  { fact, year, unit, value, sourceKind, source, day }: Said,
  corrects: { id: string; reason: string } | null,
  now: Temporal.Instant,
): Promise<string> {
  const id = randomUUIDv7()
  await trx
    .insertInto('policy_fact')
    .values({
      ...{ district_id: districtId, id, enterprise_id: enterpriseId, fact, year, unit, value: JSON.stringify(value) },
      ...{ source_kind: sourceKind, source, day: Temporal.PlainDate.from(day), recorded_by: memberId, recorded_at: now },
      ...{ corrects: corrects?.id ?? null, reason: corrects?.reason ?? '' },
    })
    .execute()
  return id
}
