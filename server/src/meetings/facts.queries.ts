import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { workingUnits } from '@yigen/domain/clocks/unit-class.ts'
import { readStatuses } from '@yigen/domain/declines/decline-status.ts'
import { endsOnAgenda } from '@yigen/domain/meetings/agenda-facts.ts'
import { longLateBefore } from '@yigen/domain/meetings/meeting-time.ts'
import { meetingClocks } from '@yigen/domain/meetings/meetings.slice.ts'
import { stuckBefore } from '@yigen/domain/projects/stuck.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { isStuckNow } from '#projects/stuck-now.ts'
import { added, bySubject } from '#slice/registry.ts'
import { type Fact, inOrder } from './gathered-fact.ts'
import { inScope, type MeetingScope } from './meeting-scope.ts'

/** From the one moment, until before the other. R17.2 */
export type Since = { from: Temporal.Instant; until: Temporal.Instant }
type Sql = RawBuilder<unknown>

/** What happened since the last agenda to what somebody follows, and what stands late or stuck by then. R17.2 */
export async function readFacts(db: Kysely<DB>, scope: MeetingScope, since: Since, calendar: Calendar, stuckDays: number): Promise<Fact[]> {
  const parts = [projectsNew, projectsMoved, projectsEnded, declinesReleased, ratedBadly, difficulties].map(part => part(scope, since))
  const all = [...parts, projectsStuck(scope, since, stuckDays), mattersLate(scope, since, calendar)]
  const { rows } = await sql<Fact>`${sql.join(all, sql` union all `)}`.execute(db)
  return inOrder(rows)
}

type Columns = { fact: Sql; subject: Sql; kind: string; title: Sql; data: Sql; at: Sql; dueAt?: Sql; who?: Sql }

/** Over `enterprise e`. */
const columns = ({
  fact,
  subject,
  kind,
  title,
  data,
  at,
  dueAt = sql`null::timestamptz`,
  who = nameOf(sql`e.officer_id`),
}: Columns): Sql => sql`
  select ${fact} as fact, ${fact} || ' ' || ${subject} as key, ${kind}::text as "subjectKind", ${subject}::text as "subjectId", e.id::text as "enterpriseId",
    ${title} as title, ${data}::jsonb as data, ${who} as who, ${at} as at, ${dueAt} as "dueAt"`

const ofProject = { subject: sql`p.id`, kind: 'project', title: sql`e.name || ' · ' || p.name` }
const projects = ({ districtId }: MeetingScope): Sql =>
  sql`from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id where p.district_id = ${districtId}`
const ofRequest = sql`join request r on r.district_id = x.district_id and r.id = x.request_id join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id`
const within = (at: Sql, { from, until }: Since): Sql => sql`${at} >= ${from} and ${at} < ${until}`

const projectsNew = (scope: MeetingScope, since: Since): Sql => {
  const data = sql`json_build_object('who', ${nameOf(sql`e.officer_id`)})`
  return sql`${columns({ ...ofProject, fact: sql`'projectNew'`, data, at: sql`p.opened_at` })} ${projects(scope)} and ${within(sql`p.opened_at`, since)} and ${inScope(scope)}`
}

/** From where to where within these days; tax paid is landed. R13.2 */
const projectsMoved = (scope: MeetingScope, since: Since): Sql => sql`
  ${columns({ ...ofProject, fact: sql`'projectMoved'`, data: sql`json_build_object('from', x.started, 'to', x.came)`, at: sql`x.at` })}
  from (
    select c.district_id, c.project_id, (array_agg(c.from_stage order by c.changed_at))[1] as started, (array_agg(c.to_stage order by c.changed_at desc))[1] as came, max(c.changed_at) as at
    from project_stage_change c where c.district_id = ${scope.districtId} and c.from_stage is not null and ${within(sql`c.changed_at`, since)} group by 1, 2
  ) x join project p on p.district_id = x.district_id and p.id = x.project_id join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
  where x.came is distinct from x.started and x.came <> 'taxed' and ${inScope(scope)}`

const projectsEnded = (scope: MeetingScope, since: Since): Sql => {
  const fact = sql`case p.status when 'landed' then 'projectLanded' else 'projectLost' end`
  const data = sql`json_build_object('words', coalesce(p.end_reason, ''), 'days', floor(extract(epoch from p.ended_at - p.opened_at) / 86400)::int)`
  return sql`${columns({ ...ofProject, fact, data, at: sql`p.ended_at` })} ${projects(scope)} and ${oneOf(sql`p.status`, endsOnAgenda)} and ${within(sql`p.ended_at`, since)} and ${inScope(scope)}`
}

const projectsStuck = (scope: MeetingScope, { until }: Since, stuckDays: number): Sql => {
  const days = sql`floor(extract(epoch from ${until}::timestamptz - p.last_event_at) / 86400)::int`
  const data = sql`json_build_object('days', ${days}, 'last', to_char(p.last_event_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))`
  return sql`${columns({ ...ofProject, fact: sql`'projectStuck'`, data, at: sql`p.last_event_at` })} ${projects(scope)}
    and ${isStuckNow(until, stuckBefore(until, stuckDays))} and ${inScope(scope)}`
}

const declinesReleased = (scope: MeetingScope, since: Since): Sql => {
  const data = sql`json_build_object('who', ${nameOf(sql`x.decided_by`)})`
  return sql`${columns({ fact: sql`'declineReleased'`, subject: sql`r.id`, kind: 'request', title: sql`e.name || ' · ' || r.title`, data, at: sql`x.decided_at` })}
    from decline x ${ofRequest} where x.district_id = ${scope.districtId} and ${oneOf(sql`x.status`, readStatuses)} and ${within(sql`x.decided_at`, since)} and ${inScope(scope)}`
}

/** R8.2 */
const ratedBadly = (scope: MeetingScope, since: Since): Sql => {
  const data = sql`json_build_object('grade', x.grade, 'words', x.words)`
  return sql`${columns({ fact: sql`'ratedBadly'`, subject: sql`r.id`, kind: 'request', title: sql`e.name || ' · ' || r.title`, data, at: sql`x.rated_at` })}
    from rating x ${ofRequest} where x.district_id = ${scope.districtId} and x.grade <= 2 and ${within(sql`x.rated_at`, since)} and ${inScope(scope)}`
}

const difficulties = (scope: MeetingScope, since: Since): Sql => {
  const about = sql`case x.subject_kind
    when 'request' then (select r.title from request r where r.district_id = x.district_id and r.id = x.subject_id)
    when 'project' then (select p.name from project p where p.district_id = x.district_id and p.id = x.subject_id) end`
  const who = nameOf(sql`x.raised_by`)
  return sql`
    select 'difficultyRaised', 'difficultyRaised ' || x.id, x.subject_kind, x.subject_id::text, e.id::text, concat_ws(' · ', e.name, ${about}),
      json_build_object('who', ${who}, 'words', x.words, 'wanted', x.wanted)::jsonb, ${who}, x.raised_at, null::timestamptz
    from difficulty x join enterprise e on e.district_id = x.district_id and e.id = x.enterprise_id
    where x.district_id = ${scope.districtId} and ${within(sql`x.raised_at`, since)} and ${inScope(scope)}`
}

const notDecided = sql`not ${oneOf(sql`c.kind`, Object.keys(meetingClocks))}
  and not exists (select from task x where x.district_id = c.district_id and x.id = c.subject_id and x.subject_kind = 'meetingDecision')`

/** One line a matter, by what was due first. What a meeting decided or asked stands among what is not yet done, also what became a unit's task. R10.1, R17.2 */
const mattersLate = (scope: MeetingScope, { until }: Since, calendar: Calendar): Sql => {
  const before = longLateBefore(calendar, until)
  const working = oneOf(sql`c.promise_unit`, workingUnits)
  const subject = sql`coalesce(c.request_id, c.subject_id)`
  const kind = sql`case when c.request_id is null then c.subject_kind else 'request' end`
  const who = sql`coalesce(${nameOf(sql`c.holder_id`)}, ${nameOf(sql`e.officer_id`)})`
  return sql`(
    select distinct on (${subject}) 'matterLate', 'matterLate ' || ${subject}, ${kind}, ${subject}::text, e.id::text,
      concat_ws(' · ', e.name, coalesce(r.title, ${bySubject(sql`c`, one => one.title)})),
      json_build_object('clock', c.kind, 'due', to_char(c.due_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))::jsonb, ${who}, null::timestamptz, c.due_at
    from clock c ${sql.join(added('belonging'), sql` `)}
    where c.district_id = ${scope.districtId} and e.id is not null and ${notDecided} and (c.stopped_at is null or c.stopped_at >= ${until})
      and c.due_at <= case when ${working} then ${before.working}::timestamptz else ${before.clock}::timestamptz end
      and c.due_at <= greatest(${before.working}::timestamptz, ${before.clock}::timestamptz) and ${inScope(scope)}
    order by ${subject}, c.due_at, c.id)`
}
