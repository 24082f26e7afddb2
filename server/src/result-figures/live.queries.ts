import { firstDay, type Months } from '@yigen/domain/result-figures/months.ts'
import { countsFrom } from '@yigen/domain/result-figures/reckoning.ts'
import type { ResultKind } from '@yigen/domain/results/result-kind.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { keptUntilChanged } from '#database/kept.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { bringsKept } from '#results/brings-kept.ts'
import { broughtBy } from './brought.ts'

/** What is summed, over single claims: of which kinds, in which months, as known when. `chosen`: the kind that is told apart. */
export type LiveAsked = {
  readonly districtId: string
  readonly kinds: readonly ResultKind[]
  readonly months: Months
  readonly before: Months | null
  readonly known: Temporal.Instant | null
  readonly where: readonly RawBuilder<SqlBool>[]
  readonly projectId: string | undefined
  readonly chosen: ResultKind | null
}

type Brings = Omit<LiveAsked, 'chosen'>

export type LiveFigure = {
  kind: ResultKind
  value: number
  before: number
  sameEnterprises: number
  sameNow: number
  sameBefore: number
  cumulative: number
  since: string | null
  enterprises: number
  claims: number
  confirmed: number
  disputed: number
}
export type LivePart = {
  dimension: 'month' | 'street' | 'industry' | 'officer' | 'project'
  key: string | null
  name: string | null
  value: number
  before: number
  enterprises: number
  claims: number
}
export type Live = { figures: LiveFigure[]; parts: LivePart[] }

type Sql = RawBuilder<unknown>

/** Every figure of the kinds, and the chosen one told apart, in one statement. */
export async function readLive(db: Kysely<DB>, asked: LiveAsked): Promise<Live> {
  if (asked.kinds.length === 0) return { figures: [], parts: [] }
  const { rows } = await sql<Live>`
    with each as (
      select b.kind, b.enterprise_id, ${sums} from (${brought(asked)}) b group by b.kind, b.enterprise_id
    )${asked.chosen ? sql`, brought as (${brought({ ...asked, kinds: [asked.chosen] })})` : sql``},
    parts as (${asked.chosen ? parts(asked.districtId, asked.chosen) : sql`select where false`})
    select (select coalesce(json_agg(f), '[]') from (${figures}) f) as figures, (select coalesce(json_agg(p), '[]') from parts p) as parts`.execute(
    db,
  )
  return rows[0] as Live
}

/** The value of each figure and nothing beside it. */
export async function readLiveValues(db: Kysely<DB>, asked: LiveAsked): Promise<Pick<LiveFigure, 'kind' | 'value'>[]> {
  if (asked.kinds.length === 0) return []
  const { rows } = await sql<Pick<LiveFigure, 'kind' | 'value'>>`
    select b.kind, coalesce(sum(b.brings) filter (where b.span = 1), 0)::bigint as value from (${brought(asked)}) b group by b.kind`.execute(
    db,
  )
  return rows
}

/** Every figure of one district, for who reads many of them: kept until one of its claims begins or ceases to count. R18.1 */
export function readLiveOfDistrict(db: Kysely<DB>, asked: Omit<LiveAsked, 'where' | 'projectId' | 'chosen'>): Promise<LiveFigure[]> {
  const { districtId, kinds, months, before, known } = asked
  const read = async () => (await readLive(db, { ...asked, where: [], projectId: undefined, chosen: null })).figures
  return keptUntilChanged(bringsKept(districtId), read)(db, JSON.stringify([kinds, months, before, known?.toString()]))
}

/** With `span`: 1 of the period, 2 of the one before it, 0 of neither. */
function brought({ districtId, kinds, months, before, known, where, projectId }: Brings): Sql {
  const claims = broughtBy({ districtId, kinds, known, from: before?.from ?? months.from, until: months.until, where })
  const ofProject = projectId === undefined ? sql`` : sql`where b.project_id = ${projectId}::uuid`
  return sql`select b.*, case when ${lies(kinds, months)} then 1 when ${before ? lies(kinds, before) : sql`false`} then 2 else 0 end as span from (${claims}) b ${ofProject}`
}

/** Over `b`: in these months; of a level in the last of them. */
function lies(kinds: readonly ResultKind[], months: Months): Sql {
  const levels = kinds.filter(kind => countsFrom(kind, months) !== months.from)
  const [from, until] = [firstDay(months.from), firstDay(months.until)]
  const inThem = sql`b.month between ${from}::date and ${until}::date`
  return levels.length > 0 ? sql`(b.month = ${until}::date or (${inThem} and not ${oneOf(sql`b.kind`, levels)}))` : inThem
}

const sums = sql`sum(b.brings) filter (where b.span = 1) as value, sum(b.brings) filter (where b.span = 2) as before,
  count(*) filter (where b.span = 1) as claims, count(*) filter (where b.span = 1 and b.confirmed) as confirmed, count(*) filter (where b.span = 1 and b.disputed) as disputed,
  coalesce(sum(b.brings), 0) as total, min(b.month) as since`

const figureColumns = sql`e.kind, coalesce(sum(e.value), 0)::bigint as value, coalesce(sum(e.before), 0)::bigint as before,
    count(*) filter (where ${inBoth()}) as "sameEnterprises", coalesce(sum(e.value) filter (where ${inBoth()}), 0)::bigint as "sameNow",
    coalesce(sum(e.before) filter (where ${inBoth()}), 0)::bigint as "sameBefore", coalesce(sum(e.total), 0)::bigint as cumulative, to_char(min(e.since), 'YYYY-MM') as since,
    count(e.value) as enterprises, coalesce(sum(e.claims), 0)::bigint as claims, coalesce(sum(e.confirmed), 0)::bigint as confirmed, coalesce(sum(e.disputed), 0)::bigint as disputed`
const figures = sql`select ${figureColumns} from each e group by e.kind`

function inBoth(): Sql {
  return sql`e.value is not null and e.before is not null`
}

/** The chosen kind by month, by where its enterprises stand and whose they are, and by project. */
const parts = (districtId: string, chosen: ResultKind): Sql => sql`
  select 'month' as dimension, to_char(b.month, 'YYYY-MM') as key, null as name, ${partSums}, count(distinct b.enterprise_id) as enterprises
  from (select b.month, b.enterprise_id, b.brings, 1 as span from brought b) b group by b.month
  union all select 'project', b.project_id::text, (select p.name from project p where p.district_id = ${districtId} and p.id = b.project_id), ${partSums}, count(distinct b.enterprise_id) filter (where b.span = 1)
  from brought b where b.span > 0 group by b.project_id
  union all select ${dimension}, ${key}, case when e.street_id is not null then ${shortNameOf(sql`e.street_id`)} when e.officer_id is not null then ${nameOf(sql`e.officer_id`)} else nullif(e.industry, '') end,
    coalesce(sum(x.value), 0)::bigint, coalesce(sum(x.before), 0)::bigint, coalesce(sum(x.claims), 0)::bigint, count(x.value)
  from each x join enterprise e on e.district_id = ${districtId} and e.id = x.enterprise_id where x.kind = ${chosen} and (x.value is not null or x.before is not null)
  group by grouping sets ((e.street_id), (e.industry), (e.officer_id))`

const partSums = sql`coalesce(sum(b.brings) filter (where b.span = 1), 0)::bigint as value, coalesce(sum(b.brings) filter (where b.span = 2), 0)::bigint as before,
  count(*) filter (where b.span = 1) as claims`
const dimension = sql`case grouping(e.street_id, e.industry, e.officer_id) when 3 then 'street' when 5 then 'industry' else 'officer' end`
const key = sql`coalesce(e.street_id, nullif(e.industry, ''), e.officer_id::text)`
