import type { Floor } from '../ground/floor.ts'

/**
 * One enterprise of an officer's own: its line, officer, deputy and minister, contacts, facts, the running assignment with its first contact, open requests, and how matters of the last year were graded.
 * Left out: the steps that are open, and whether a phone is. Its assignments are counted as of a list of one, so that the btree answers: the index that keeps them apart takes up to 1 ms among 100,000.
 */
export const getEnterprise: Floor = {
  method: 'GET',
  path: '/api/enterprises/:id',
  derived: ['reader', 'may', 'contacts.phoneOpen'],
  values: ({ member, now, params }) => [member.districtId, params.id, member.id, now],
  statement: `
    with line as (
      select l.role, json_build_object('id', m.id, 'name', m.name, 'title', m.title, 'unitName', u.short_name, 'phone', m.phone,
        'onLeave', exists (select from leave v where v.district_id = $1 and v.member_id = m.id and v.during @> $4::timestamptz)) as card
      from enterprise e join member o on o.id = e.officer_id join district t on t.id = e.district_id
      cross join lateral (values
        ('officer', o.id),
        ('deputy', (select d.deputy_id from deputy d where d.district_id = $1 and d.officer_id = o.id and d.during @> $4::timestamptz and (d.enterprise_id is null or d.enterprise_id = e.id)
          order by d.enterprise_id nulls last, d.appointed_at desc limit 1)),
        ('minister', coalesce(o.minister_id, t.default_minister_id))) l (role, person_id)
      join member m on m.id = l.person_id and m.state <> 'disabled' join unit u on u.id = m.unit_id
      where e.district_id = $1 and e.id = $2
    ), asked as (
      select distinct r.id from request r join clock k on k.district_id = r.district_id and k.request_id = r.id and k.kind = 'settlement'
      where r.district_id = $1 and r.enterprise_id = $2 and k.stopped_at >= $4::timestamptz - interval '365 days' and k.stopped_by in ('request.settled', 'decline.released')
    )
    select json_build_object(
      'id', e.id, 'name', e.name, 'code', e.code, 'kind', e.kind, 'state', e.state, 'streetId', e.street_id, 'streetName', s.short_name, 'building', e.building, 'address', e.address,
      'industry', e.industry, 'note', e.note, 'officerId', e.officer_id, 'officerName', o.name, 'createdAt', e.created_at, 'whole', true, 'openRequests', q.open, 'overdue', q.overdue,
      'officer', (select card from line where role = 'officer'), 'deputy', (select card from line where role = 'deputy'), 'minister', (select card from line where role = 'minister'),
      'officerSince', a.since, 'officerCount', coalesce(a.count, 0),
      'firstContact', case when a.clock_id is not null then json_build_object('clockId', a.clock_id, 'dueAt', a.due_at, 'startedAt', a.started_at, 'stoppedAt', a.stopped_at) end,
      'contacts', (
        select coalesce(json_agg(json_build_object('id', c.id, 'name', c.name, 'title', c.title, 'phone', c.phone, 'isMain', c.is_main, 'account', coalesce(m.state, 'none'))
          order by c.is_main desc, c.added_at, c.id), '[]')
        from contact c left join member m on m.id = c.member_id where c.district_id = $1 and c.enterprise_id = $2 and c.removed_at is null),
      'facts', (
        select coalesce(json_agg(json_build_object('id', f.id, 'kind', f.kind, 'period', f.period, 'number', f.number, 'words', f.words, 'day', f.day, 'source', f.source, 'recordedBy', m.name,
          'recordedAt', f.recorded_at, 'corrects', f.corrects, 'correctedBy', n.id) order by f.recorded_at desc, f.id desc), '[]')
        from fact f join member m on m.id = f.recorded_by left join fact n on n.district_id = f.district_id and n.corrects = f.id where f.district_id = $1 and f.enterprise_id = $2),
      'ratings', (
        select json_build_object('asked', count(*), 'answered', count(g.grade), 'grades', json_build_object('5', count(*) filter (where g.grade = 5), '4', count(*) filter (where g.grade = 4),
          '3', count(*) filter (where g.grade = 3), '2', count(*) filter (where g.grade = 2), '1', count(*) filter (where g.grade = 1)))
        from asked x left join rating g on g.district_id = $1 and g.request_id = x.id)
    )::text as answer
    from enterprise e left join unit s on s.id = e.street_id left join member o on o.id = e.officer_id
    cross join lateral (
      select count(*) as open, count(*) filter (where r.due_at < $4) as overdue from request r where r.district_id = $1 and r.enterprise_id = $2 and r.status in ('filed', 'replied')
    ) q
    left join lateral (
      select lower(a.during) as since, k.id as clock_id, k.due_at, k.started_at, k.stopped_at,
        (select count(*) from assignment b where b.district_id = $1 and b.enterprise_id = any(array[$2::uuid])) as count
      from assignment a left join lateral (
        select c.* from clock c where c.district_id = $1 and c.subject_kind = 'assignment' and c.subject_id = a.id and c.kind = 'firstContact' order by c.started_at desc limit 1
      ) k on true
      where a.district_id = $1 and a.enterprise_id = $2 and upper_inf(a.during)
    ) a on true
    where e.district_id = $1 and e.id = $2 and e.officer_id = $3`,
}
