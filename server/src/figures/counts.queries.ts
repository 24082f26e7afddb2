import type { Dimension, FigureCounts } from '@yigen/domain/figures/period-figures.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { grades, needsCallBack } from '@yigen/domain/ratings/grade.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { type FactName, factsOf, type Span } from './facts.ts'
import { type Narrowed, placed } from './placed.ts'

type Counts = z.output<typeof FigureCounts>
type Numbers = {
  received: number
  answers: number
  answersLate: number
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

/** Every figure of a span, whole and by each dimension, in one statement: each fact is found once, and counted in as many ways as it is told apart. */
export async function readCounts(db: Kysely<DB>, { actor, span, narrowed, starts }: Asked): Promise<Counted[]> {
  const part = starts.length > 0 ? sql`width_bucket(f.at, ${starts.map(String)}::timestamptz[])` : sql`null::int`
  const { rows } = await sql<Counted>`
    with counted as materialized (
      select f.*, e.street_id, r.service_code, r.source, ${part} as part ${placed(actor, factsOf(span), narrowed)}
    ), departments as (
      select distinct t.request_id, t.unit_id from task t where t.district_id = ${actor.districtId} and t.request_id = any(array(select c.request_id from counted c))
    ), grouped as (
      select grouping(f.person_id, f.street_id, f.service_code, f.source, f.part) as told,
        coalesce(f.person_id::text, f.street_id, f.service_code, f.source, f.part::text) as key, ${numbers}
      from counted f group by grouping sets ((), (f.person_id), (f.street_id), (f.service_code), (f.source), (f.part))
    ), by_department as (
      select f.department as key, ${numbers} from (
        select c.*, d.unit_id as department from counted c join departments d on d.request_id = c.request_id where c.figure <> 'tasks'
        union all select c.*, c.unit_id from counted c where c.figure = 'tasks'
      ) f group by f.department
    ), named as (
      select case g.told when 31 then 'all' when 15 then 'officer' when 23 then 'street' when 27 then 'service' when 29 then 'source' else 'part' end as dimension, g.* from grouped g
      union all select 'department', 0, d.* from by_department d
    )
    select n.*, case n.dimension when 'officer' then ${nameOf(sql`n.key::uuid`)} when 'street' then ${shortNameOf(sql`n.key`)} when 'department' then ${shortNameOf(sql`n.key`)}
      when 'service' then i.name_zh end as "nameZh", i.name_en as "nameEn"
    from named n left join lateral (
      select s.name_zh, s.name_en from service_item s where n.dimension = 'service' and s.district_id = ${actor.districtId} and s.code = n.key order by s.version desc limit 1
    ) i on true`.execute(db)
  return rows
}

const count = (figure: FactName, more = sql``) => sql`(count(*) filter (where f.figure = ${sql.lit(figure)} ${more}))::int`
const late = sql`and f.late`
const contentGrades = grades.filter(grade => !needsCallBack(grade)).map(grade => sql.lit(grade))

const numbers = sql`
  ${count('received')} as received, ${count('answers')} as answers, ${count('answers', late)} as "answersLate", ${count('settlements')} as settlements,
  ${count('settlements', late)} as "settlementsLate", ${count('tasks')} as tasks, ${count('tasks', late)} as "tasksLate", ${count('declined')} as declined,
  ${count('appealed')} as appealed, ${count('open')} as open, ${count('open', late)} as overdue, ${count('asked')} as asked,
  ${count('asked', sql`and f.value is not null`)} as rated, ${count('asked', sql`and f.value in (${sql.join(contentGrades)})`)} as content,
  ${count('received', sql`and f.value is not null`)} as answered,
  percentile_cont(0.5) within group (order by f.value) filter (where f.figure = 'received' and f.value is not null) as "medianHours"`

const zero = { answers: 0, answersLate: 0, settlements: 0, settlementsLate: 0, tasks: 0, tasksLate: 0 }

/** Of whoever has nothing. */
export const none: Counted = {
  ...{ dimension: 'all', key: null, nameZh: null, nameEn: null, ...zero, received: 0, declined: 0, appealed: 0 },
  ...{ open: 0, overdue: 0, asked: 0, rated: 0, content: 0, answered: 0, medianHours: null },
}

export const countsOf = (n: Numbers): Counts => ({
  ...{ received: n.received, declined: n.declined, appealed: n.appealed, open: n.open, overdue: n.overdue },
  answers: { due: n.answers, inTime: n.answers - n.answersLate },
  settlements: { due: n.settlements, inTime: n.settlements - n.settlementsLate },
  tasks: { due: n.tasks, inTime: n.tasks - n.tasksLate },
  ratings: { asked: n.asked, rated: n.rated, content: n.content },
  firstAnswers: { answered: n.answered, medianHours: n.medianHours },
})
