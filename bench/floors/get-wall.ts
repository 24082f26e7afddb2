import type { Floor } from '../ground/floor.ts'
import { dayIn, hoursAfter, tonight } from '../ground/floor-times.ts'

/** The wall of a leader: answers of thirty days and of twelve weeks, what came today, open matters street by street, and the longest late. Left out: nothing. */
export const getWall: Floor = {
  method: 'GET',
  path: '/api/wall',
  values: ({ member, now }) => [member.districtId, now, tonight(now), dayIn(now), hoursAfter(now, 4)],
  statement: `
    with owed as materialized (
      select k.due_at, k.stopped_at <= k.due_at as in_time from clock k
      where k.district_id = $1 and k.kind = 'answer' and k.due_at > $3::timestamptz - interval '84 days' and k.due_at <= $2
        and (k.stopped_by is distinct from 'request.withdrawn' or k.stopped_at > k.due_at)
    ), came as (
      select count(*) as received, count(r.first_answered_at) as answered from request r
      where r.district_id = $1 and r.received_at >= $3::timestamptz - interval '1 day' and r.received_at < $3 and r.received_at <= $2
    ), open as materialized (
      select r.id, e.street_id, r.due_at, exists (select from clock k where k.district_id = $1 and k.request_id = r.id and k.kind = 'answer' and k.stopped_at is null) as waits
      from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id where r.district_id = $1 and r.status in ('filed', 'replied')
    ), streets as (
      select o.street_id, count(*) as open, count(*) filter (where o.due_at < $2) as overdue from open o group by 1
    )
    select json_build_object(
      'district', (select short_name from unit where id = $1), 'today', $4::text,
      'answers', (select json_build_object('due', count(*), 'inTime', count(*) filter (where in_time)) from owed where due_at > $2::timestamptz - interval '30 days'),
      'weeks', (
        select json_agg(json_build_object('from', $4::date - 7 * (12 - n) - 6, 'until', $4::date - 7 * (12 - n), 'due', coalesce(o.due, 0), 'inTime', coalesce(o.in_time, 0)) order by n)
        from generate_series(1, 12) n left join (
          select 12 - floor(extract(epoch from $3::timestamptz - due_at) / 604800)::int as week, count(*) as due, count(*) filter (where in_time) as in_time from owed group by 1
        ) o on o.week = n),
      'received', (select received from came), 'answered', (select answered from came),
      'waiting', (select count(*) from open where waits), 'open', (select count(*) from open),
      'overdue', (select count(*) from open where due_at < $2), 'soon', (select count(*) from open where due_at >= $2 and due_at <= $5),
      'streets', (
        select json_agg(json_build_object('key', coalesce(u.id, s.street_id), 'name', u.short_name, 'open', coalesce(s.open, 0), 'overdue', coalesce(s.overdue, 0)) order by u.id nulls last)
        from (select * from unit where district_id = $1 and level = 'street' and closed_at is null) u full join streets s on s.street_id = u.id),
      'late', (
        select coalesce(json_agg(json_build_object('requestId', r.id, 'enterpriseName', e.name, 'title', r.title, 'dueAt', r.due_at, 'unitName', u.short_name, 'holderName', h.name,
          'knows', (select case when bool_or('leader' = any(m.roles)) then 'leader' when bool_or('head' = any(m.roles)) then 'head' when bool_or('minister' = any(m.roles)) then 'minister' end
            from clock_rung g join member m on m.id = any(g.told) where g.district_id = $1 and g.clock_id = c.id and g.due_at >= c.due_at)) order by r.due_at, r.id), '[]')
        from (select * from request where district_id = $1 and status in ('filed', 'replied') and due_at < $2 order by due_at, id limit 4) r
        join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
        left join lateral (select * from clock k where k.district_id = $1 and k.request_id = r.id and k.stopped_at is null order by k.due_at, k.id limit 1) c on true
        left join unit u on u.id = c.unit_id left join member h on h.id = c.holder_id)
    )::text as answer`,
}
