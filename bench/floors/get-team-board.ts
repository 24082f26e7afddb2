import type { Floor } from '../ground/floor.ts'
import { tonight } from '../ground/floor-times.ts'

/**
 * The board of a minister who is not the default one: the officers with what they hold, their answers and ratings, what is late of theirs, the call-backs that wait, and what has no officer.
 * Left out: whether the reader may call back.
 */
export const getTeamBoard: Floor = {
  method: 'GET',
  path: '/api/team',
  derived: ['callBacks.mayCallBack'],
  values: ({ member, now }) => [member.districtId, member.id, now, tonight(now), ninetyDaysBefore(now), appealsOver(now)],
  statement: `
    with team as materialized (
      select m.id, m.name, m.title, u.short_name as unit_name from member m join unit u on u.id = m.unit_id
      where m.district_id = $1 and m.minister_id = $2 and 'officer' = any(m.roles) and m.state <> 'disabled'
    ), held as (
      select e.officer_id, count(*) as enterprises from enterprise e
      where e.district_id = $1 and e.officer_id = any(array(select id from team)) and e.state <> 'closed' group by 1
    ), matters as (
      select x.officer_id, count(*) filter (where x.open) as open, count(*) filter (where x.open and x.due_at < $3) as overdue,
        count(*) filter (where x.open and x.due_at >= $3 and x.due_at <= $4) as today, sum(x.tasks_late) as tasks_late
      from (
        select c.officer_id, bool_or(c.kind = 'settlement') as open, min(c.due_at) as due_at,
          count(distinct c.subject_id) filter (where c.subject_kind = 'task' and c.due_at < $3) as tasks_late
        from clock c where c.district_id = $1 and c.stopped_at is null and c.officer_id = any(array(select id from team)) group by c.officer_id, c.request_id
      ) x group by 1
    ), orders as (
      select o.officer_id, count(*) as open from contact_order o where o.district_id = $1 and o.done_at is null and o.officer_id = any(array(select id from team)) group by 1
    ), covered as (
      select c.holder_id, count(*) as clocks from clock c
      where c.district_id = $1 and c.stopped_at is null and c.holder_id = any(array(select id from team)) and c.officer_id is distinct from c.holder_id group by 1
    ), answers as (
      select (case when k.due_at <= k.passed_late_at then k.due_holder_id else k.holder_id end) as holder_id, count(*) as due, count(*) filter (where k.stopped_at <= k.due_at) as in_time from clock k
      where k.district_id = $1 and k.kind = 'answer' and (case when k.due_at <= k.passed_late_at then k.due_holder_id else k.holder_id end) = any(array(select id from team)) and k.due_at > $3::timestamptz - interval '30 days' and k.due_at <= $3
        and (k.stopped_by is distinct from 'request.withdrawn' or k.stopped_at > k.due_at) group by 1
    ), asked as (
      select distinct k.officer_id, k.request_id from clock k
      where k.district_id = $1 and k.kind = 'settlement' and k.stopped_by in ('request.settled', 'decline.released') and k.officer_id = any(array(select m.id from member m where m.district_id = $1 and m.minister_id = $2) || $2::uuid) and k.stopped_at >= $5
        and (k.stopped_by = 'request.settled' or exists (
          select from decline d left join appeal a on a.district_id = d.district_id and a.decline_id = d.id
          where d.district_id = $1 and d.request_id = k.request_id and d.status = 'released' and (a.decision = 'rejected' or (a.id is null and d.decided_at < $6))))
    ), given as materialized (
      select g.officer_id, g.request_id, g.grade from rating g where g.district_id = $1 and g.officer_id = any(array(select m.id from member m where m.district_id = $1 and m.minister_id = $2) || $2::uuid) and g.rated_at >= $5
    ), shares as (
      select a.officer_id, count(*) as asked, count(g.grade) as answered, count(*) filter (where g.grade = 5) as five, count(*) filter (where g.grade = 4) as four,
        count(*) filter (where g.grade = 3) as three, count(*) filter (where g.grade = 2) as two, count(*) filter (where g.grade = 1) as one
      from asked a left join given g on g.officer_id = a.officer_id and g.request_id = a.request_id group by 1
    ), unassigned as (
      select e.id, e.name, e.kind, e.street_id, e.created_at, q.open, count(*) over () as total from enterprise e cross join lateral (
        select count(*) as open from request r where r.district_id = e.district_id and r.enterprise_id = e.id and r.status in ('filed', 'replied')
      ) q
      where e.district_id = $1 and e.officer_id is null and e.state <> 'closed' and (e.kind <> 'prospect' or q.open > 0)
      order by q.open desc, e.created_at, e.id limit 100
    )
    select json_build_object(
      'officers', (
        select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'title', t.title, 'unitName', t.unit_name, 'enterprises', coalesce(h.enterprises, 0), 'open', coalesce(k.open, 0),
          'overdue', coalesce(k.overdue, 0), 'dueToday', coalesce(k.today, 0), 'covered', coalesce(c.clocks, 0), 'tasksLate', coalesce(k.tasks_late, 0), 'orders', coalesce(n.open, 0),
          'deputyName', d.name, 'leave', case when l.during is not null then json_build_object('from', lower(l.during), 'until', upper(l.during)) end,
          'answers', json_build_object('due', coalesce(a.due, 0), 'onTime', coalesce(a.in_time, 0)),
          'ratings', json_build_object('asked', coalesce(s.asked, 0), 'answered', coalesce(s.answered, 0),
            'grades', json_build_object('5', coalesce(s.five, 0), '4', coalesce(s.four, 0), '3', coalesce(s.three, 0), '2', coalesce(s.two, 0), '1', coalesce(s.one, 0)))
        ) order by coalesce(k.overdue, 0) desc, coalesce(k.open, 0) desc, t.name collate "zh-x-icu", t.id), '[]')
        from team t left join held h on h.officer_id = t.id left join matters k on k.officer_id = t.id left join covered c on c.holder_id = t.id
        left join answers a on a.holder_id = t.id left join orders n on n.officer_id = t.id left join shares s on s.officer_id = t.id
        left join lateral (
          select m.name from deputy x join member m on m.id = x.deputy_id
          where x.district_id = $1 and x.officer_id = t.id and x.enterprise_id is null and x.during @> $3::timestamptz order by x.appointed_at desc limit 1
        ) d on true
        left join lateral (
          select v.during from leave v where v.district_id = $1 and v.member_id = t.id and upper(v.during) > $3 order by lower(v.during) limit 1
        ) l on true),
      'callBacks', (
        select coalesce(json_agg(json_build_object('id', g.id, 'grade', g.grade, 'words', g.words, 'ratedBy', b.name, 'ratedAt', g.rated_at, 'requestId', g.request_id, 'title', r.title,
          'enterpriseId', g.enterprise_id, 'enterpriseName', e.name, 'officerName', o.name, 'holderName', h.name, 'dueAt', c.due_at) order by c.due_at, c.id), '[]')
        from (
          select k.* from clock k where k.district_id = $1 and k.kind = 'callBack' and k.stopped_at is null and (k.officer_id = any(array(select id from team)) or k.holder_id = $2)
          order by k.due_at, k.id limit 100
        ) c
        join rating g on g.district_id = c.district_id and g.id = c.subject_id join request r on r.district_id = g.district_id and r.id = g.request_id
        join enterprise e on e.district_id = g.district_id and e.id = g.enterprise_id
        join member b on b.id = g.rated_by left join member o on o.id = g.officer_id left join member h on h.id = c.holder_id),
      'unassigned', (
        select coalesce(json_agg(json_build_object('id', w.id, 'name', w.name, 'kind', w.kind, 'streetName', s.short_name, 'since', w.created_at, 'openRequests', w.open)
          order by w.open desc, w.created_at, w.id), '[]')
        from unassigned w left join unit s on s.id = w.street_id),
      'unassignedTotal', coalesce((select total from unassigned limit 1), 0),
      'answers', (
        select json_build_object('due', count(*), 'onTime', count(*) filter (where k.stopped_at <= k.due_at)) from clock k
        where k.district_id = $1 and k.kind = 'answer' and (case when k.due_at <= k.passed_late_at then k.due_holder_id else k.holder_id end) = any(array(select m.id from member m where m.district_id = $1 and m.minister_id = $2) || $2::uuid)
          and k.due_at > $3::timestamptz - interval '30 days' and k.due_at <= $3 and (k.stopped_by is distinct from 'request.withdrawn' or k.stopped_at > k.due_at)),
      'ratings', (
        select json_build_object('asked', coalesce(sum(s.asked), 0), 'answered', coalesce(sum(s.answered), 0),
          'grades', json_build_object('5', coalesce(sum(s.five), 0), '4', coalesce(sum(s.four), 0), '3', coalesce(sum(s.three), 0), '2', coalesce(sum(s.two), 0), '1', coalesce(sum(s.one), 0)))
        from shares s),
      'lateTotal', (
        select count(*) from clock k where k.district_id = $1 and k.stopped_at is null and k.due_at < $3 and k.enterprise_id is not null
          and k.officer_id = any(array(select m.id from member m where m.district_id = $1 and m.minister_id = $2) || $2::uuid)),
      'late', (
        select coalesce(json_agg(json_build_object('clockId', c.id, 'kind', c.kind, 'requestId', c.request_id, 'enterpriseId', c.enterprise_id, 'enterpriseName', e.name, 'title', coalesce(r.title, ''),
          'startedAt', c.started_at, 'dueAt', c.due_at, 'holderId', c.holder_id, 'holderName', h.name) order by c.due_at, c.id), '[]')
        from (
          select k.* from clock k where k.district_id = $1 and k.stopped_at is null and k.due_at < $3 and k.officer_id = any(array(select id from team)) order by k.due_at limit 100
        ) c
        join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
        left join request r on r.district_id = c.district_id and r.id = c.request_id left join member h on h.id = c.holder_id)
    )::text as answer`,
}

const ninetyDaysBefore = (now: string) => new Date(Date.parse(now) - 90 * 86_400_000).toISOString()

/** What was declined before this can no longer be appealed: 00:00 ten days ago. */
const appealsOver = (now: string) => new Date(Date.parse(tonight(now)) - 11 * 86_400_000).toISOString()
