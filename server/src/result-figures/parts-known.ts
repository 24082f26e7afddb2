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

/** Of every month that was over at the end of one: what each enterprise brought to it, as known then. */
export async function readPartsKnown(db: Kysely<DB>, districtId: string, end: Temporal.Instant): Promise<MonthKnown[]> {
  const claims = broughtBy({ districtIds: [districtId], kinds: secretKinds, known: end, from: null, until: lastWholeMonth(dateIn(end)) })
  const { rows } = await sql<Row>`
    select b.kind, to_char(b.month, 'YYYY-MM') as month, b.enterprise_id as "enterpriseId", e.street_id as "streetId", e.industry, sum(b.brings)::bigint as value,
      count(*)::int as claims, (count(*) filter (where b.confirmed))::int as confirmed, (count(*) filter (where b.disputed))::int as disputed
    from (${claims}) b join enterprise e on e.district_id = ${districtId} and e.id = b.enterprise_id
    group by b.kind, b.month, b.enterprise_id, e.street_id, e.industry`.execute(db)
  return [...Map.groupBy(rows, ({ kind, month }) => `${kind} ${month}`).values()].map(parts => {
    const { kind, month } = parts[0] as Row
    return { kind, month, parts }
  })
}
