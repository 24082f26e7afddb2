import { type ResultKind, type ResultMeasure, resultKindNames, ruleOf } from '@yigen/domain/results/result-kind.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'

type Sql = RawBuilder<unknown>

/**
 * What claims have brought to their months, as known from one moment until another, so that months of an enterprise add up without counting twice. Only claims of one line hang on each other:
 * each line is walked through at the moments at which one of it began or ceased to count. Neighbours that are alike are one row. `which`: over `result_claim c`, whole lines. Decision 0036, R16.3
 */
export function bringsOfClaims(kinds: readonly ResultKind[], which: RawBuilder<SqlBool>): Sql {
  const measures = (['once', 'rise', 'level', 'flow'] as const).filter(measure => kindsOf(measure, kinds).length > 0)
  const brought = measures.map(measure =>
    branchOf[measure](sql`select * from counting c where ${oneOf(sql`c.kind`, kindsOf(measure, kinds))}`),
  )
  return sql`
    with claim as (
      select ${columns}, ${month} as month, case ${sql.join(
        measures.map(measure => sql`when ${oneOf(sql`c.kind`, kindsOf(measure, kinds))} then ${partOf[measure]}`),
        sql` `,
      )} end as part
      from result_claim c where c.verified_at is not null and (c.replaced_at is null or c.replaced_at > c.verified_at) and ${oneOf(sql`c.kind`, kinds)} and ${which}
    ), moment as (
      select distinct c.district_id, c.enterprise_id, c.kind, c.part, m.at from claim c cross join lateral (values (c.verified_at), (c.replaced_at)) m (at) where m.at is not null
    ), counting as (
      select c.*, m.at from claim c join moment m on m.district_id = c.district_id and m.enterprise_id = c.enterprise_id and m.kind = c.kind and m.part = c.part
        and m.at >= c.verified_at and (c.replaced_at is null or m.at < c.replaced_at)
    ), brought as (${sql.join(brought, sql` union all `)}),
    changed as (
      select b.*, lag(b.brings) over (partition by b.district_id, b.id order by b.at) is distinct from b.brings as anew from brought b
    )
    select c.district_id, c.id as claim_id, b.at as known_from, coalesce(lead(b.at) over (partition by b.district_id, b.id order by b.at), c.replaced_at) as known_until,
      c.enterprise_id, c.project_id, c.kind, c.month, b.brings, c.confirmed_at, c.disputed_at
    from changed b join claim c on c.district_id = b.district_id and c.id = b.id where b.anew`
}

const kindsOf = (measure: ResultMeasure, kinds: readonly ResultKind[]) => kinds.filter(kind => ruleOf(kind).measure === measure)

const columns = sql`c.district_id, c.id, c.enterprise_id, c.project_id, c.kind, c.period_kind, c.period_until, c.value,
  c.words, c.verified_at, c.replaced_at, c.confirmed_at, c.disputed_at`

/** `date_trunc` would go through the session's zone. */
const month = sql`(c.period_until - (extract(day from c.period_until)::integer - 1))`

/** Each project has its own line of them. */
const ofProject = resultKindNames.filter(kind => ruleOf(kind).ofProject)

/** What tells apart the lines of an enterprise and a kind: an investor, a month, a year of a project. */
const partOf: Record<ResultMeasure, Sql> = {
  once: sql`c.words`,
  rise: sql`''`,
  level: sql`to_char(c.period_until, 'YYYY-MM')`,
  flow: sql`to_char(c.period_until, 'YYYY') || coalesce(case when ${oneOf(sql`c.kind`, ofProject)} then c.project_id end::text, '')`,
}

const line = sql`c.district_id, c.enterprise_id, c.kind, c.part, c.at`

const branchOf: Record<ResultMeasure, (counting: Sql) => Sql> = {
  once: counting => sql`select c.district_id, c.id, c.at,
    case when row_number() over (partition by ${line} order by c.period_until, c.id) = 1 then c.value else 0 end as brings from (${counting}) c`,
  rise: counting => sql`select c.district_id, c.id, c.at,
    c.value - lag(c.value, 1, 0::bigint) over (partition by ${line} order by c.period_until, c.id) as brings from (${counting}) c`,
  level: counting => sql`select c.district_id, c.id, c.at,
    case when row_number() over (partition by ${line} order by c.period_until desc, c.period_kind desc) = 1 then c.value else 0 end as brings from (${counting}) c`,
  flow,
}

/** A month brings what it says, unless January to it is there: that brings what the months up to it leave, since the one before it of its year. */
function flow(counting: Sql): Sql {
  const inOrder = sql`(partition by ${line} order by c.period_until, c.period_kind)`
  return sql`select c.district_id, c.id, c.at,
      case when c.period_kind = 'month' then c.own else c.beyond - lag(c.beyond, 1, 0::bigint) over (partition by ${line}, c.period_kind order by c.period_until) end as brings
    from (
      select c.*, (c.value - sum(c.own) over ${inOrder})::bigint as beyond from (
        select c.*, case when c.period_kind = 'month' and lead(c.period_until) over ${inOrder} is distinct from c.period_until then c.value else 0 end as own from (${counting}) c
      ) c
    ) c`
}
