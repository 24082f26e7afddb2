import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import type { Since } from './facts.queries.ts'
import type { Fact } from './gathered-fact.ts'

type OfSeries = { districtId: string; seriesId: string; number: number }

/** What earlier meetings of the series left open: decisions not done, what was asked and not answered, items left for this one. R17.2 */
export async function readSeriesFacts(db: Kysely<DB>, { districtId, seriesId, number }: OfSeries, { until }: Since): Promise<Fact[]> {
  const earlier = sql`join meeting g on g.district_id = x.district_id and g.id = x.meeting_id and g.series_id = ${seriesId} and g.number < ${number}`
  const item = sql`join agenda_item i on i.district_id = x.district_id and i.id = x.item_id`
  const due = sql`to_char(x.due_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
  const owner = sql`coalesce(${nameOf(sql`x.member_id`)}, ${shortNameOf(sql`x.unit_id`)})`
  const { rows } = await sql<Fact>`
    select 'decisionUndone' as fact, 'decisionUndone ' || x.id as key, case when x.task_id is null then 'meetingDecision' else 'task' end as "subjectKind",
      coalesce(x.task_id, x.id)::text as "subjectId", i.enterprise_id::text as "enterpriseId", i.title as title,
      json_build_object('who', ${owner}, 'due', ${due}, 'words', x.words)::jsonb as data, ${owner} as who, x.decided_at as at, x.due_at as "dueAt"
    from meeting_decision x ${earlier} ${item} where x.district_id = ${districtId} and x.decided_at < ${until} and (x.done_at is null or x.done_at >= ${until})
    union all
    select 'askingOpen', 'askingOpen ' || x.id, 'asking', x.id::text, i.enterprise_id::text, i.title,
      json_build_object('who', ${nameOf(sql`x.leader_id`)}, 'due', ${due}, 'words', x.words)::jsonb, ${nameOf(sql`x.leader_id`)}, x.asked_at, x.due_at
    from asking x ${earlier} ${item} where x.district_id = ${districtId} and x.asked_at < ${until} and (x.answered_at is null or x.answered_at >= ${until})
    union all
    select 'carriedOver', 'carriedOver ' || x.id, coalesce(x.subject_kind, 'agendaItem'), coalesce(x.subject_id, x.id::text), x.enterprise_id::text, x.title,
      json_build_object('words', x.minutes)::jsonb, x.who, x.minuted_at, null::timestamptz
    from agenda_item x ${earlier} and g.number = ${number} - 1 where x.district_id = ${districtId} and x.carried and x.taken_off_at is null`.execute(
    db,
  )
  return rows
}
