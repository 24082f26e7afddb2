import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import type { Period } from '@yigen/domain/results/result-period.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

export type StandingResult = {
  id: string
  enterpriseId: string
  kind: ResultKind
  periodKind: Period['kind']
  periodUntil: Temporal.PlainDate
  value: number
  words: string
}

/** The claims of these enterprises that no other names, the latest first; `seen`: over `result_claim c` and `enterprise e`. */
export async function readStandingResults(
  db: Kysely<DB>,
  districtId: string,
  ids: readonly string[],
  seen: RawBuilder<SqlBool> = sql<SqlBool>`true`,
): Promise<StandingResult[]> {
  const { rows } = await sql<StandingResult>`
    select c.id, c.enterprise_id as "enterpriseId", c.kind, c.period_kind as "periodKind", c.period_until as "periodUntil", c.value, c.words
    from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    where c.district_id = ${districtId} and c.enterprise_id = any(${[...ids]}::uuid[]) and c.corrected_at is null and c.returned_at is null and ${seen}
    order by c.period_until desc, c.recorded_at desc, c.id desc`.execute(db)
  return rows
}
