import type { Cell } from '@yigen/domain/result-figures/cells.ts'
import { firstDay } from '@yigen/domain/result-figures/months.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { PartKnown } from './months-to-tell.ts'

/** Of a month of a kind: which of its cells are open, and of what every version was made. */
export type VersionsTold = { open: Cell[]; versions: PartKnown[][] }
type Version = { kind: ResultKind; month: string; open: Cell[]; parts: PartKnown[] }

type Month = { kind: ResultKind; month: string }

/** Everything that was ever told of these months, by kind and month. */
export async function readVersions(db: Kysely<DB>, districtId: string, months: readonly Month[]): Promise<Map<string, VersionsTold>> {
  const [kinds, days] = [months.map(({ kind }) => kind), months.map(({ month }) => firstDay(month).toString())]
  const { rows } = await sql<Version>`
    select v.kind, to_char(v.month, 'YYYY-MM') as month,
      (select coalesce(json_agg(json_build_object('dimension', c.dimension, 'key', c.key)), '[]') from result_cell c where ${ofVersion('c')} and c.value is not null) as open,
      (select coalesce(json_agg(json_build_object('enterpriseId', x.enterprise_id, 'streetId', x.street_id, 'industry', x.industry, 'value', x.value,
        'claims', x.claims, 'confirmed', x.confirmed, 'disputed', x.disputed)), '[]')
        from result_part x where ${ofVersion('x')}) as parts
    from unnest(${kinds}::text[], ${days}::date[]) m (kind, month)
    join result_version v on v.district_id = ${districtId} and v.kind = m.kind and v.month = m.month order by v.known_at`.execute(db)
  const told = new Map<string, VersionsTold>()
  for (const { kind, month, open, parts } of rows) {
    const key = keyOf({ kind, month })
    const before = told.get(key)
    told.set(key, before ? { open: before.open, versions: [...before.versions, parts] } : { open, versions: [parts] })
  }
  return told
}

export const keyOf = ({ kind, month }: Month): string => `${kind} ${month}`

const ofVersion = (of: 'c' | 'x') =>
  sql`(${sql.ref(`${of}.district_id`)}, ${sql.ref(`${of}.kind`)}, ${sql.ref(`${of}.month`)}, ${sql.ref(`${of}.known_at`)}) = (v.district_id, v.kind, v.month, v.known_at)`
