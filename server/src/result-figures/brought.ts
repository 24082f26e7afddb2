import { firstDay, lastDay } from '@yigen/domain/result-figures/months.ts'
import { type ResultKind, type ResultMeasure, resultKindNames, ruleOf } from '@yigen/domain/results/result-kind.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { inDistricts } from '#database/in-districts.ts'
import { oneOf } from '#database/one-of.ts'

type Sql = RawBuilder<unknown>
type Condition = RawBuilder<SqlBool>

/** Which claims: `known` null is now; `from` is not before the months that are counted. */
export type Asked = {
  readonly districtIds: readonly string[]
  readonly kinds: readonly ResultKind[]
  readonly known: Temporal.Instant | null
  readonly from: string | null
  readonly until: string
  /** over `result_claim c` and `enterprise e` */
  readonly where?: readonly Condition[]
}

/** A claim that counts, as known then: its month and what it brings to it. */
export type Brought = {
  id: string
  district_id: string
  kind: ResultKind
  enterprise_id: string
  project_id: string | null
  month: Temporal.PlainDate
  brings: number
  confirmed: boolean
  disputed: boolean
}

/** Every claim that counts, with what it brings to its month, so that months of an enterprise add up without counting twice; ordered by enterprise first, for of kinds there are few to tell rows apart. Decision 0036, R16.3 */
export function broughtBy(asked: Asked): Sql {
  const branches = (['once', 'rise', 'level', 'flow'] as const).flatMap(measure => {
    const kinds = asked.kinds.filter(kind => ruleOf(kind).measure === measure)
    return kinds.length > 0 ? [branchOf[measure](counted({ ...asked, kinds }, measure))] : []
  })
  return sql.join(branches, sql` union all `)
}

/** `date_trunc` would go through the session's zone. */
const month = sql`(c.period_until - (extract(day from c.period_until)::integer - 1))`
const columns = sql`c.district_id, c.id, c.kind, c.enterprise_id, c.project_id, ${month} as month, c.confirmed, c.disputed`

/** What an order of claims of one line needs: all that came before, or its year. */
function counted({ districtIds, kinds, known, from, until, where = [] }: Asked, measure: ResultMeasure): Sql {
  const since =
    from === null || measure === 'once' || measure === 'rise' ? null : firstDay(measure === 'flow' ? `${from.slice(0, 4)}-01` : from)
  const enterprise = where.length > 0 ? sql`join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id` : sql``
  const conditions = [
    ...[
      inDistricts(sql`c.district_id`, districtIds),
      oneOf(sql`c.kind`, kinds),
      countsAt(known),
      sql`c.period_until <= ${lastDay(until)}::date`,
    ],
    ...(since ? [sql`c.period_until >= ${since}::date`] : []),
    ...where,
  ]
  return sql`select c.district_id, c.id, c.kind, c.enterprise_id, c.project_id, c.period_kind, c.period_until, c.value, c.words,
    ${confirmedAt(known)} as confirmed, ${disputedAt(known)} as disputed from result_claim c ${enterprise} where ${sql.join(conditions, sql` and `)}`
}

/** Over `result_claim c`. R16.2, R16.3 */
export const countsAt = (known: Temporal.Instant | null): Condition =>
  known
    ? sql<SqlBool>`c.verified_at is not null and c.verified_at <= ${known} and (c.replaced_at is null or c.replaced_at > ${known})`
    : sql<SqlBool>`c.verified_at is not null and c.replaced_at is null`
export const confirmedAt = (known: Temporal.Instant | null): Condition =>
  known ? sql<SqlBool>`coalesce(c.confirmed_at <= ${known}, false)` : sql<SqlBool>`c.confirmed_at is not null`
export const disputedAt = (known: Temporal.Instant | null): Condition => sql<SqlBool>`(not ${confirmedAt(known)} and ${said(known)})`
const said = (known: Temporal.Instant | null) => (known ? sql`coalesce(c.disputed_at <= ${known}, false)` : sql`c.disputed_at is not null`)

const branchOf: Record<ResultMeasure, (claims: Sql) => Sql> = {
  once: claims => sql`select ${columns},
    case when row_number() over (partition by c.enterprise_id, c.kind, c.words order by c.period_until, c.id) = 1 then c.value else 0 end as brings from (${claims}) c`,
  rise: claims => sql`select ${columns},
    c.value - lag(c.value, 1, 0::bigint) over (partition by c.enterprise_id, c.kind order by c.period_until, c.id) as brings from (${claims}) c`,
  level: claims => sql`select ${columns},
    case when row_number() over (partition by c.enterprise_id, c.kind, ${month} order by c.period_until desc, c.period_kind desc) = 1
      then c.value else 0 end as brings from (${claims}) c`,
  flow,
}

/** A month brings what it says, unless January to it is there: that brings what the months up to it leave, since the one before it of its year. */
function flow(claims: Sql): Sql {
  const line = sql`c.enterprise_id, c.kind, c.of_project, c.year`
  const inOrder = sql`(partition by ${line} order by c.period_until, c.period_kind)`
  return sql`select ${columns},
      case when c.period_kind = 'month' then c.own else c.beyond - lag(c.beyond, 1, 0::bigint) over (partition by ${line}, c.period_kind order by c.period_until) end as brings
    from (
      select c.*, (c.value - sum(c.own) over ${inOrder})::bigint as beyond from (
        select c.*, case when c.period_kind = 'month' and lead(c.period_until) over ${inOrder} is distinct from c.period_until then c.value else 0 end as own
        from (select c.*, case when ${oneOf(sql`c.kind`, ofProject)} then c.project_id end as of_project, extract(year from c.period_until)::integer as year from (${claims}) c) c
      ) c
    ) c`
}

/** Each project has its own line of them. */
const ofProject = resultKindNames.filter(kind => ruleOf(kind).ofProject)
