import type { Floor } from '../ground/floor.ts'

/** An officer's own open requests by due time, with the clock due first of each and how many there are. Left out: whose turn it is, and where the next page begins. */
export const listRequests: Floor = {
  method: 'GET',
  path: '/api/requests',
  derived: ['reader', 'rows.turn', 'rows.sight', 'next'],
  values: ({ member }) => [member.districtId, member.id],
  statement: `
    select json_build_object(
      'rows', (
        select coalesce(json_agg(json_build_object(
          'id', r.id, 'number', r.number, 'title', r.title, 'status', r.status, 'source', r.source, 'enterpriseId', r.enterprise_id, 'enterpriseName', r.enterprise_name,
          'officerId', r.officer_id, 'officerName', o.name, 'serviceCode', r.service_code, 'serviceNameZh', s.name_zh, 'serviceNameEn', s.name_en, 'receivedAt', r.received_at,
          'firstAnsweredAt', r.first_answered_at, 'endedAt', r.ended_at, 'waitsFor', coalesce(p.authority, k.short_name), 'waitsUntil', p.until, 'unrated', false,
          'promisedDueAt', case when c.kind = 'settlement' then (
            select x.due_at from clock x where x.district_id = r.district_id and x.subject_id = r.id and x.kind = 'promisedAnswer' and x.stopped_at is null) end,
          'clock', case when c.id is not null then json_build_object('id', c.id, 'kind', c.kind, 'startedAt', c.started_at, 'dueAt', c.due_at, 'stoppedAt', null, 'stoppedBy', null,
            'provisional', c.provisional, 'promise', json_build_object('amount', c.promise_amount, 'unit', c.promise_unit), 'holderId', c.holder_id, 'holderName', h.name) end,
          'reopenings', r.reopenings
        ) order by r.due_at, r.id), '[]')
        from (
          select r.*, e.name as enterprise_name, e.officer_id from enterprise e join request r on r.district_id = e.district_id and r.enterprise_id = e.id
          where e.district_id = $1 and e.officer_id = $2 and r.status in ('filed', 'replied') order by r.due_at, r.id limit 20
        ) r
        left join member o on o.id = r.officer_id
        left join service_item s on s.district_id = r.district_id and s.code = r.service_code and s.version = r.service_version
        left join lateral (
          select * from clock k where k.district_id = r.district_id and k.request_id = r.id and k.stopped_at is null order by k.due_at limit 1
        ) c on true
        left join member h on h.id = c.holder_id
        left join unit k on k.id = c.unit_id
        left join request_pause p on p.district_id = r.district_id and p.request_id = r.id and p.resumed_at is null),
      'total', json_build_object('atLeast', false, 'count', (
        select count(*) from (
          select from enterprise e join request r on r.district_id = e.district_id and r.enterprise_id = e.id
          where e.district_id = $1 and e.officer_id = $2 and r.status in ('filed', 'replied') limit 1001
        ) x))
    )::text as answer`,
}
