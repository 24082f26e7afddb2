import type { Actor } from '@yigen/domain/members/actor.ts'
import { fewest } from '@yigen/domain/result-figures/cells.ts'
import { firstDay } from '@yigen/domain/result-figures/months.ts'
import { countsFrom } from '@yigen/domain/result-figures/reckoning.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { resultSeen } from '#results/result-sight.ts'
import type { AskedMonths } from './asked-of-results.ts'
import { cellAsked } from './of-cells.ts'
import type { Narrowed } from './result-conditions.ts'

type Months = { hidden: number; value: number }

/** What fixed cells hold of enterprises whose single claims the actor does not read; null where a month has fewer than three of them, or its cell is closed. R16.6 */
export async function hiddenInCells(
  db: Kysely<DB>,
  actor: Actor,
  asked: Narrowed & { kind: ResultKind },
  { months, cellsKnownAt }: AskedMonths,
): Promise<number | null> {
  const [cell, { kind }] = [cellAsked(asked), asked]
  if (!cell) return null
  const key = { district: sql`''`, street: sql`coalesce(c.street_id, '')`, industry: sql`c.industry` }[cell.dimension]
  const { rows } = await sql<Months>`
    with told as materialized (
      select distinct on (v.month) v.month, v.known_at from result_version v
      where v.district_id = ${actor.districtId} and v.kind = ${kind} and v.known_at <= ${cellsKnownAt}
        and v.month between ${firstDay(countsFrom(kind, months))}::date and ${firstDay(months.until)}::date
      order by v.month, v.known_at desc
    )
    select count(*)::int as hidden, sum(c.value)::bigint as value
    from told t join result_cell o on o.district_id = ${actor.districtId} and o.kind = ${kind} and o.month = t.month and o.known_at = t.known_at
        and o.dimension = ${cell.dimension} and o.key = ${cell.key} and o.value is not null
      join result_part c on c.district_id = ${actor.districtId} and c.kind = ${kind} and c.month = t.month and c.known_at = t.known_at and ${key} = ${cell.key}
      join enterprise e on e.district_id = ${actor.districtId} and e.id = c.enterprise_id
    where ${resultSeen(actor)} is not true group by t.month`.execute(db)
  const isTold = rows.length > 0 && rows.every(({ hidden }) => hidden >= fewest)
  return isTold ? rows.reduce((sum, { value }) => sum + value, 0) : null
}
