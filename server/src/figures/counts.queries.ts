import type { Dimension, FigureCounts } from '@yigen/domain/figures/period-figures.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { grades, needsCallBack } from '@yigen/domain/ratings/grade.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { withMemory } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { shortNameOf } from '#people/names.ts'
import { type FactName, factsOf, type Span } from './facts.ts'
import { type Narrowed, placed } from './placed.ts'

type Counts = z.output<typeof FigureCounts>
type Numbers = {
  received: number
  answers: number
  answersLate: number
  entered: number
  enteredLate: number
  settlements: number
  settlementsLate: number
  tasks: number
  tasksLate: number
  declined: number
  appealed: number
  open: number
  overdue: number
  asked: number
  rated: number
  content: number
  answered: number
  medianHours: number | null
}
/** `part`: of the line, `key` its place from 1. */
export type Counted = Numbers & { dimension: Dimension | 'all' | 'part'; key: string | null; nameZh: string | null; nameEn: string | null }

/** `starts`: when the parts of the line begin. */
type Asked = { actor: Actor; span: Span; narrowed: Narrowed; starts: readonly Temporal.Instant[] }

type Told = Pick<Counted, 'dimension' | 'key' | 'nameZh' | 'nameEn'>
/** One figure of one way of telling apart: how many, how many of them late, with a value, content. */
type Tally = Told & { figure: FactName; n: number; late: number; valued: number; content: number; medianHours: number | null }

/**
 * Every figure of a span, whole and by each dimension, in one statement: each fact is found once, and counted in as many ways as it is told apart; what few values tell apart is counted once for all of them together and summed.
 * A median needs an order, and is asked of what was received alone: the rest is counted without one.
 */
export async function readCounts(db: Kysely<DB>, { actor, span, narrowed, starts }: Asked): Promise<Counted[]> {
  const part = starts.length > 0 ? sql`width_bucket(f.at, ${starts.map(String)}::timestamptz[])` : sql`null::int`
  const statement = sql<Tally>`
    with counted as materialized (
      select f.figure, f.request_id, f.person_id, f.unit_id, f.late, f.value, e.street_id, r.service_code, r.source, ${part} as part ${placed(actor, factsOf(span), narrowed)}
    ), departments as (
      select distinct t.request_id, t.unit_id from counted c join task t on t.district_id = ${actor.districtId} and t.request_id = c.request_id
    ), with_department as (
      select c.figure, c.late, c.value, case when c.figure = 'tasks' then c.unit_id else d.unit_id end as department
      from counted c left join departments d on c.figure <> 'tasks' and d.request_id = c.request_id where c.figure = 'tasks' or d.request_id is not null
    ), cells as materialized (
      select f.figure, f.person_id, f.street_id, f.service_code, f.source, f.part, grouping(f.person_id, f.part, f.street_id) as told, ${tally} from counted f
      group by grouping sets ((f.figure, f.person_id), (f.figure, f.part), (f.figure, f.street_id, f.service_code, f.source))
    ), tallies as (
      select case f.told when ${byPerson} then 'officer' else 'part' end as dimension, coalesce(f.person_id::text, f.part::text) as key, f.figure, f.n, f.late, f.valued, f.content
      from cells f where f.told in (${byPerson}, ${byPart})
      union all
      select case grouping(f.street_id, f.service_code, f.source) when 7 then 'all' when 3 then 'street' when 5 then 'service' else 'source' end, coalesce(f.street_id, f.service_code, f.source), f.figure, ${summed}
      from cells f where f.told = ${byRequest} group by grouping sets ((f.figure), (f.figure, f.street_id), (f.figure, f.service_code), (f.figure, f.source))
      union all select 'department', f.department, f.figure, ${tally} from with_department f group by f.department, f.figure
    ), medians as (
      select ${told} as dimension, coalesce(f.person_id::text, f.street_id, f.service_code, f.source, f.part::text) as key, ${median} as hours from counted f where ${answered}
      group by grouping sets ((), (f.person_id), (f.street_id), (f.service_code), (f.source), (f.part))
      union all select 'department', f.department, ${median} from with_department f where ${answered} group by f.department
    )
    select n.*, m.hours as "medianHours",
      case n.dimension when 'officer' then o.name when 'street' then ${shortNameOf(sql`n.key`)} when 'department' then ${shortNameOf(sql`n.key`)} when 'service' then i.name_zh end as "nameZh", i.name_en as "nameEn"
    from tallies n left join medians m on n.figure = 'received' and m.dimension = n.dimension and coalesce(m.key, '') = coalesce(n.key, '')
    left join member o on o.id = case n.dimension when 'officer' then n.key::uuid end
    left join lateral (
      select s.name_zh, s.name_en from service_item s where n.dimension = 'service' and s.district_id = ${actor.districtId} and s.code = n.key order by s.version desc limit 1
    ) i on true`
  const { rows } = await withMemory(db, megabytes, trx => statement.execute(trx))
  return [...Map.groupBy(rows, row => JSON.stringify([row.dimension, row.key])).values()].map(together)
}

/** So that the facts of a month of a large district, and the requests that they are of, need not go through files. */
const megabytes = 16

/** By which columns the row of a grouping set was told apart: bits of those that are not in it. */
const [byPerson, byPart, byRequest] = [0b011, 0b101, 0b110].map(bits => sql.lit(bits))
const told = sql`case grouping(f.person_id, f.street_id, f.service_code, f.source, f.part)
  when 31 then 'all' when 15 then 'officer' when 23 then 'street' when 27 then 'service' when 29 then 'source' else 'part' end`
const answered = sql`f.figure = 'received' and f.value is not null`
const median = sql`percentile_cont(0.5) within group (order by f.value)`

const contentGrades = grades.filter(grade => !needsCallBack(grade)).map(grade => sql.lit(grade))
const tally = sql`count(*)::int as n, (count(*) filter (where f.late))::int as late, count(f.value)::int as valued,
  (count(*) filter (where f.value in (${sql.join(contentGrades)})))::int as content`

const summed = sql`sum(f.n)::int as n, sum(f.late)::int as late, sum(f.valued)::int as valued, sum(f.content)::int as content`

/** The tallies of one way of telling apart as the numbers of a row. */
function together(tallies: readonly Tally[]): Counted {
  const { dimension, key, nameZh, nameEn } = tallies[0] ?? none
  const of = (figure: FactName) => tallies.find(tally => tally.figure === figure) ?? nothing
  return {
    ...{
      dimension,
      key,
      nameZh,
      nameEn,
      received: of('received').n,
      answered: of('received').valued,
      medianHours: of('received').medianHours,
    },
    ...{
      answers: of('answers').n,
      answersLate: of('answers').late,
      entered: of('entered').n,
      enteredLate: of('entered').late,
      settlements: of('settlements').n,
      settlementsLate: of('settlements').late,
    },
    ...{ tasks: of('tasks').n, tasksLate: of('tasks').late, declined: of('declined').n, appealed: of('appealed').n },
    ...{ open: of('open').n, overdue: of('open').late, asked: of('asked').n, rated: of('asked').valued, content: of('asked').content },
  }
}

const nothing = { n: 0, late: 0, valued: 0, content: 0, medianHours: null }

const zero = { answers: 0, answersLate: 0, entered: 0, enteredLate: 0, settlements: 0, settlementsLate: 0, tasks: 0, tasksLate: 0 }

/** Of whoever has nothing. */
export const none: Counted = {
  ...{ dimension: 'all', key: null, nameZh: null, nameEn: null, ...zero, received: 0, declined: 0, appealed: 0 },
  ...{ open: 0, overdue: 0, asked: 0, rated: 0, content: 0, answered: 0, medianHours: null },
}

export const countsOf = (n: Numbers): Counts => ({
  ...{ received: n.received, declined: n.declined, appealed: n.appealed, open: n.open, overdue: n.overdue },
  answers: { due: n.answers, inTime: n.answers - n.answersLate },
  entered: { due: n.entered, inTime: n.entered - n.enteredLate },
  settlements: { due: n.settlements, inTime: n.settlements - n.settlementsLate },
  tasks: { due: n.tasks, inTime: n.tasks - n.tasksLate },
  ratings: { asked: n.asked, rated: n.rated, content: n.content },
  firstAnswers: { answered: n.answered, medianHours: n.medianHours },
})
