import { dateIn } from '@yigen/domain/calendar/zone.ts'
import type { Part } from '@yigen/domain/result-figures/cells.ts'
import { lastWholeMonth } from '@yigen/domain/result-figures/months.ts'
import { type ResultKind, secretKinds } from '@yigen/domain/results/result-kind.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { broughtBy } from './brought.ts'

/** What an enterprise brings to a month, and of how many claims. */
export type PartKnown = Part & { claims: number; confirmed: number; disputed: number }
export type MonthKnown = { kind: ResultKind; month: string; parts: PartKnown[] }
type Row = PartKnown & { kind: ResultKind; month: string }

/** Of each month that was over at the end of one and is not as it was told last: what each enterprise brought to it, as known then. No sum, no place, no answer of the others has changed. */
export async function readMonthsToTell(db: Kysely<DB>, districtId: string, end: Temporal.Instant): Promise<MonthKnown[]> {
  const claims = broughtBy({ districtId, kinds: secretKinds, known: end, from: null, until: lastWholeMonth(dateIn(end)) })
  const { rows } = await sql<Row>`
    with known as materialized (
      select b.kind, b.month, b.enterprise_id, e.street_id, e.industry, sum(b.brings)::bigint as value,
        count(*)::int as claims, (count(*) filter (where b.confirmed))::int as confirmed, (count(*) filter (where b.disputed))::int as disputed
      from (${claims}) b join enterprise e on e.district_id = ${districtId} and e.id = b.enterprise_id
      group by b.kind, b.month, b.enterprise_id, e.street_id, e.industry
    ), told as (
      select p.* from (
        select distinct on (v.kind, v.month) v.kind, v.month, v.known_at from result_version v where v.district_id = ${districtId} order by v.kind, v.month, v.known_at desc
      ) v join result_part p on p.district_id = ${districtId} and p.kind = v.kind and p.month = v.month and p.known_at = v.known_at
    ), moved as (
      select distinct coalesce(k.kind, p.kind) as kind, coalesce(k.month, p.month) as month
      from known k full join told p on p.kind = k.kind and p.month = k.month and p.enterprise_id = k.enterprise_id
      where (${asTold('k')}) is distinct from (${asTold('p')})
    )
    select k.kind, to_char(k.month, 'YYYY-MM') as month, k.enterprise_id as "enterpriseId", k.street_id as "streetId", k.industry, k.value, k.claims, k.confirmed, k.disputed
    from known k join moved m on m.kind = k.kind and m.month = k.month`.execute(db)
  return [...Map.groupBy(rows, ({ kind, month }) => `${kind} ${month}`).values()].map(parts => {
    const { kind, month } = parts[0] as Row
    return { kind, month, parts }
  })
}

const asTold = (of: 'k' | 'p') =>
  sql.join(['street_id', 'industry', 'value', 'claims', 'confirmed', 'disputed'].map(column => sql.ref(`${of}.${column}`)))
