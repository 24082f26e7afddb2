import type { CellDimension } from '@yigen/domain/result-figures/cells.ts'
import { firstDay } from '@yigen/domain/result-figures/months.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { type Kysely, sql } from 'kysely'
import { inDistricts } from '#database/in-districts.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { shortNameOf } from '#people/names.ts'

/** A fixed cell as it was told last; `value` null: it is closed. */
export type ToldCell = {
  districtId: string
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

type Asked = { districtIds: readonly string[]; kinds: readonly ResultKind[]; from: string; until: string; knownAt: Temporal.Instant }

/** Of each district and month the cells of the version told last by then, in one statement. R16.6, R18.1 */
export async function readCells(db: Kysely<DB>, { districtIds, kinds, from, until, knownAt }: Asked): Promise<ToldCell[]> {
  if (kinds.length === 0) return []
  const { rows } = await sql<ToldCell>`
    with told as materialized (
      select distinct on (v.district_id, v.kind, v.month) v.district_id, v.kind, v.month, v.known_at from result_version v
      where ${inDistricts(sql`v.district_id`, districtIds)} and ${oneOf(sql`v.kind`, kinds)} and v.known_at <= ${knownAt} and v.month between ${firstDay(from)}::date and ${firstDay(until)}::date
      order by v.district_id, v.kind, v.month, v.known_at desc
    )
    select c.district_id as "districtId", c.kind, to_char(c.month, 'YYYY-MM') as month, c.dimension, c.key, case c.dimension when 'street' then ${shortNameOf(sql`nullif(c.key, '')`)} when 'industry' then nullif(c.key, '') end as name,
      c.value, c.enterprises, c.claims, c.confirmed, c.disputed
    from told t join result_cell c on c.district_id = t.district_id and c.kind = t.kind and c.month = t.month and c.known_at = t.known_at`.execute(
    db,
  )
  return rows
}
