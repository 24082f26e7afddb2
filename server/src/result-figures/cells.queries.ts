import type { CellDimension } from '@yigen/domain/result-figures/cells.ts'
import { firstDay } from '@yigen/domain/result-figures/months.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { type Kysely, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { shortNameOf } from '#people/names.ts'

/** A fixed cell as it was told last; `value` null: it is closed. */
export type ToldCell = {
  kind: ResultKind
  month: string
  dimension: CellDimension
  key: string
  name: string | null
  value: number | null
  enterprises: number
  claims: number
  confirmed: number
  disputed: number
}

type Asked = { districtId: string; kinds: readonly ResultKind[]; from: string; until: string; knownAt: Temporal.Instant }

/** Of each month the cells of the version told last by then. R16.6 */
export async function readCells(db: Kysely<DB>, { districtId, kinds, from, until, knownAt }: Asked): Promise<ToldCell[]> {
  if (kinds.length === 0) return []
  const { rows } = await sql<ToldCell>`
    with told as materialized (
      select distinct on (v.kind, v.month) v.kind, v.month, v.known_at from result_version v
      where v.district_id = ${districtId} and ${oneOf(sql`v.kind`, kinds)} and v.known_at <= ${knownAt} and v.month between ${firstDay(from)}::date and ${firstDay(until)}::date
      order by v.kind, v.month, v.known_at desc
    )
    select c.kind, to_char(c.month, 'YYYY-MM') as month, c.dimension, c.key, case c.dimension when 'street' then ${shortNameOf(sql`nullif(c.key, '')`)} when 'industry' then nullif(c.key, '') end as name,
      c.value, c.enterprises, c.claims, c.confirmed, c.disputed
    from told t join result_cell c on c.district_id = ${districtId} and c.kind = t.kind and c.month = t.month and c.known_at = t.known_at`.execute(
    db,
  )
  return rows
}
