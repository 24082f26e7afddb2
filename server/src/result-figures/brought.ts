import { firstDay } from '@yigen/domain/result-figures/months.ts'
import { isCumulative } from '@yigen/domain/result-figures/reckoning.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'

type Condition = RawBuilder<SqlBool>

/** Which claims: `known` null is now; `from` is not before the months that are counted. */
export type Asked = {
  readonly districtId: string
  readonly kinds: readonly ResultKind[]
  readonly known: Temporal.Instant | null
  readonly from: string | null
  readonly until: string
  /** over `result_bring c` and `enterprise e` */
  readonly where?: readonly Condition[]
}

/** Every claim that counts, as known then, with its month and what it brings to it; of what goes on adding up, since the first. Decision 0036, R16.3 */
export function broughtBy({ districtId, kinds, known, from, until, where = [] }: Asked): RawBuilder<unknown> {
  const enterprise = where.length > 0 ? sql`join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id` : sql``
  const conditions = [
    ...[sql<SqlBool>`c.district_id = ${districtId}`, oneOf(sql`c.kind`, kinds), knownAt(known), sql`c.month <= ${firstDay(until)}::date`],
    ...since(kinds, from),
    ...where,
  ]
  return sql`select c.district_id, c.claim_id as id, c.kind, c.enterprise_id, c.project_id, c.month, c.brings, ${confirmedAt(known)} as confirmed, ${disputedAt(known)} as disputed
    from result_bring c ${enterprise} where ${sql.join(conditions, sql` and `)}`
}

function since(kinds: readonly ResultKind[], from: string | null): Condition[] {
  if (from === null || kinds.every(isCumulative)) return []
  const inTime = sql<SqlBool>`c.month >= ${firstDay(from)}::date`
  const always = kinds.filter(isCumulative)
  return [always.length > 0 ? sql<SqlBool>`(${inTime} or ${oneOf(sql`c.kind`, always)})` : inTime]
}

/** Over `result_bring c`. R16.3 */
const knownAt = (known: Temporal.Instant | null): Condition =>
  known
    ? sql<SqlBool>`c.known_from <= ${known} and (c.known_until is null or c.known_until > ${known})`
    : sql<SqlBool>`c.known_until is null`

/** Over `c`, a claim or what it brings: what the enterprise had said by then. R16.2 */
export const confirmedAt = (known: Temporal.Instant | null): Condition =>
  known ? sql<SqlBool>`coalesce(c.confirmed_at <= ${known}, false)` : sql<SqlBool>`c.confirmed_at is not null`
const disputedAt = (known: Temporal.Instant | null): Condition => sql<SqlBool>`(not ${confirmedAt(known)} and ${said(known)})`
const said = (known: Temporal.Instant | null) => (known ? sql`coalesce(c.disputed_at <= ${known}, false)` : sql`c.disputed_at is not null`)
