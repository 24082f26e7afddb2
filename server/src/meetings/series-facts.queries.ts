import { backStatuses, type LiftStatus } from '@yigen/domain/lifts/lift-status.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import type { Since } from './facts.queries.ts'
import type { Fact } from './gathered-fact.ts'
import { askedFromBelow } from './lifts-from-below.ts'
import { workOfItem } from './work-of-item.ts'

type OfSeries = { districtId: string; seriesId: string; number: number }
type Sql = RawBuilder<unknown>

/** What earlier meetings of the series left open, what they lent up and came back, what is asked from below. R17.2, R17.5 */
export async function readSeriesFacts(db: Kysely<DB>, series: OfSeries, since: Since): Promise<Fact[]> {
  const parts = [decisionsUndone, askingsOpen, carriedOver, liftsBack].map(part => part(series, since))
  const { rows } = await sql<Fact>`${sql.join([...parts, askedFromBelow(series, since)], sql` union all `)}`.execute(db)
  return rows
}

const earlier = ({ seriesId, number }: OfSeries): Sql =>
  sql`join meeting g on g.district_id = x.district_id and g.id = x.meeting_id and g.series_id = ${seriesId} and g.number < ${number}`
const item = sql`join agenda_item i on i.district_id = x.district_id and i.id = x.item_id`
const due = sql`to_char(x.due_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

const decisionsUndone = (series: OfSeries, { until }: Since): Sql => {
  const owner = sql`coalesce(${nameOf(sql`x.member_id`)}, ${shortNameOf(sql`x.unit_id`)})`
  return sql`
    select 'decisionUndone' as fact, 'decisionUndone ' || x.id as key, case when x.task_id is null then 'meetingDecision' else 'task' end as "subjectKind",
      coalesce(x.task_id, x.id)::text as "subjectId", i.enterprise_id::text as "enterpriseId", i.title as title,
      json_build_object('who', ${owner}, 'due', ${due}, 'words', x.words)::jsonb as data, ${owner} as who, x.decided_at as at, x.due_at as "dueAt"
    from meeting_decision x ${earlier(series)} ${item}
    where x.district_id = ${series.districtId} and x.decided_at < ${until} and (x.done_at is null or x.done_at >= ${until})`
}

const askingsOpen = (series: OfSeries, { until }: Since): Sql => sql`
  select 'askingOpen', 'askingOpen ' || x.id, 'asking', x.id::text, i.enterprise_id::text, i.title,
    json_build_object('who', ${nameOf(sql`x.leader_id`)}, 'due', ${due}, 'words', x.words)::jsonb, ${nameOf(sql`x.leader_id`)}, x.asked_at, x.due_at
  from asking x ${earlier(series)} ${item}
  where x.district_id = ${series.districtId} and x.asked_at < ${until} and (x.answered_at is null or x.answered_at >= ${until})`

/** Whatever was left to the next meeting, until it came up at one or was taken off: a meeting in between that nobody held loses nothing. */
const carriedOver = (series: OfSeries): Sql => sql`
  select 'carriedOver', 'carriedOver ' || x.id, coalesce(x.subject_kind, 'agendaItem'), coalesce(x.subject_id, x.id::text), x.enterprise_id::text, x.title,
    json_build_object('words', x.minutes)::jsonb, x.who, x.minuted_at, null::timestamptz
  from agenda_item x ${earlier(series)} where x.district_id = ${series.districtId} and x.carried and x.taken_off_at is null and not exists (
    select from meeting h join agenda_item i on i.district_id = h.district_id and i.meeting_id = h.id and i.fact_key = 'carriedOver ' || x.id
    where h.district_id = x.district_id and h.series_id = g.series_id and h.number > g.number and h.number < ${series.number}
      and (i.taken_off_at is not null or i.minutes <> '' or i.carried or ${workOfItem} > 0))`

/** What was lent up comes back with its answer, or with the words of who sent it back, onto the agenda of the first meeting that is held after, unless it was taken off before. R17.5 */
const liftsBack = (series: OfSeries, { until }: Since): Sql => {
  const answered = sql`l.status = ${'answered' satisfies LiftStatus}`
  const who = nameOf(sql`coalesce(l.answered_by, l.accepted_by, l.decided_by)`)
  return sql`
    select case when ${answered} then 'liftAnswered' else 'liftReturned' end, case when ${answered} then 'liftAnswered ' else 'liftReturned ' end || l.id, 'lift', l.id::text,
      l.enterprise_id::text, x.title, json_build_object('who', ${who}, 'words', coalesce(l.answer, l.words))::jsonb, ${who}, l.ended_at, null::timestamptz
    from lift l join agenda_item x on x.district_id = l.district_id and x.id = l.item_id ${earlier(series)}
    where l.district_id = ${series.districtId} and l.item_id is not null and l.from_id is null and ${oneOf(sql`l.status`, backStatuses)}
      and l.ended_at < ${until} and not exists (
        select from meeting h join agenda_item i on i.district_id = h.district_id and i.meeting_id = h.id and i.fact_key = any(array['liftAnswered ' || l.id, 'liftReturned ' || l.id])
        where h.district_id = x.district_id and h.series_id = g.series_id and h.number > g.number and h.number < ${series.number}
          and (i.taken_off_at is not null or h.opened_at is not null))`
}
