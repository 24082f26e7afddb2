import type { Floor } from '../ground/floor.ts'

/**
 * The open projects of the enterprises that an officer follows or is deputy of, and those that name the officer, the late ones first, twenty rows and how many there are; beside them how many of all of these stand at each stage, how they stand, and wait for the reader.
 * Left out is what our code derives: what the gate lacks (the standard gates stand in no table; what was shown is read), the sentence of the forecast, and where the next page begins.
 */
export const listProjects: Floor = {
  method: 'GET',
  path: '/api/projects',
  derived: ['reader', 'next', 'rows.missing', 'rows.forecast.sentence'],
  values: ({ member, now }) => [member.districtId, member.id, now],
  statement: `
    with followed as (
      select e.id from enterprise e where e.district_id = $1 and e.officer_id = any(array(
        select $2::uuid union all select d.officer_id from deputy d where d.district_id = $1 and d.deputy_id = $2 and d.enterprise_id is null and d.during @> $3::timestamptz))
    ), held as materialized (
      select c.kind, c.due_at, case c.subject_kind when 'milestone' then c.subject_id end as milestone_id,
        case c.subject_kind when 'milestone' then (select m.project_id from milestone m where m.district_id = $1 and m.id = c.subject_id) else c.subject_id end as project_id
      from clock c where c.district_id = $1 and c.holder_id = $2 and c.stopped_at is null and c.subject_kind in ('project', 'milestone')
    ), seen as materialized (
      select p.*, e.name as enterprise_name, e.industry, e.officer_id, coalesce(p.street_id, e.street_id) as street, f.lands_at, f.shift_days, f.caused_by, f.provisional, s.stuck, d.due_at,
        case when p.status <> 'open' then 'over' when p.paused_until > $3 then 'paused' when f.shift_days > 0 then 'late' when s.stuck then 'stuck'
          when d.due_at < $3::timestamptz + interval '14 days' then 'soon' else 'onPlan' end as standing,
        p.status = 'open' and p.id in (select h.project_id from held h) as waits
      from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id left join plan_forecast f on f.district_id = p.district_id and f.project_id = p.id
      cross join lateral (
        select min(m.due_at) as due_at, count(*) > 0 and bool_and(m.owner_kind = 'outside' and m.expected_at > $3) as outside from milestone m
        where m.district_id = $1 and m.project_id = p.id and m.status = 'running'
      ) d
      cross join lateral (select p.status = 'open' and (p.paused_until is null or p.paused_until <= $3) and p.last_event_at < $3::timestamptz - interval '14 days' and d.outside is not true as stuck) s
      where p.district_id = $1 and (p.enterprise_id = any(array(select id from followed))
        or p.id = any(array(select x.project_id from project_member x where x.district_id = $1 and x.member_id = $2 and x.removed_at is null)))
    ), page as (
      select s.*, row_number() over (order by
        array_position(array['late', 'stuck', 'soon', 'onPlan', 'paused'], s.standing), case s.standing when 'late' then -s.shift_days end,
        case s.standing when 'stuck' then s.last_event_at when 'onPlan' then s.lands_at when 'paused' then s.paused_until else date_trunc('minute', s.due_at) end, s.id) as place
      from seen s where s.status = 'open' order by place limit 20
    )
    select json_build_object(
      'rows', (
        select coalesce(json_agg(json_build_object(
          'id', p.id, 'name', p.name, 'enterpriseId', p.enterprise_id, 'enterpriseName', p.enterprise_name, 'kind', p.kind, 'industry', p.industry, 'investment', p.investment, 'area', p.area, 'planVersion', (select n.version from plan n where n.district_id = $1 and n.id = p.plan_id),
          'stage', p.stage, 'stageSince', p.stage_since, 'status', p.status,
          'standing', p.standing, 'isKey', p.is_key, 'officer', json_build_object('id', o.id, 'name', o.name), 'leader', case when d.id is not null then json_build_object('id', d.id, 'name', d.name) end,
          'streetName', u.short_name, 'pausedUntil', case when p.paused_until > $3 then p.paused_until end, 'stuck', p.stuck, 'lastEventAt', p.last_event_at,
          'forecast', json_build_object('landsAt', p.lands_at, 'shiftDays', p.shift_days, 'provisional', p.provisional, 'causedBy', y.name),
          'shown', (
            select coalesce(json_agg(json_build_object('kind', x.kind, 'gate', x.gate, 'verified', x.verified_at is not null)), '[]') from project_evidence x
            where x.district_id = $1 and x.project_id = p.id and not exists (select from project_evidence y where y.district_id = $1 and y.project_id = x.project_id and y.replaces_id = x.id)),
          'turn', (
            select json_build_object('milestoneId', m.id, 'milestone', y.name, 'owner', m.owner_kind,
              'name', case m.owner_kind when 'unit' then k.short_name when 'officer' then o.name when 'enterprise' then p.enterprise_name else m.owner_name end, 'dueAt', m.due_at, 'expectedAt', m.expected_at, 'overdue', m.due_at < $3)
            from milestone m join plan_milestone y on y.district_id = $1 and y.plan_id = p.plan_id and y.milestone_id = m.id left join unit k on k.id = m.owner_unit_id
            where m.district_id = $1 and m.project_id = p.id and m.status = 'running' order by coalesce(m.expected_at, m.due_at), y.number limit 1),
          'next', (
            select json_build_object('step', case h.kind when 'review' then 'recordReview' when 'leaderAnswer' then 'answerLeadership' when 'endOfKeyAnswer' then 'answerEndOfKey' when 'milestone' then 'finishMilestone' else 'chaseAuthority' end,
              'milestoneId', h.milestone_id, 'dueAt', h.due_at)
            from held h where h.project_id = p.id and h.kind in ('review', 'leaderAnswer', 'endOfKeyAnswer', 'milestone', 'chase') order by h.due_at limit 1),
          'milestones', json_build_object('all', c.all, 'done', c.done)
        ) order by p.place), '[]')
        from page p join member o on o.id = p.officer_id left join member d on d.id = p.leader_id left join unit u on u.id = p.street
        left join plan_milestone y on y.district_id = $1 and y.plan_id = p.plan_id and y.milestone_id = p.caused_by
        cross join lateral (
          select count(*) as all, count(*) filter (where m.status in ('finished', 'dispensed')) as done from plan_milestone x join milestone m on m.district_id = $1 and m.project_id = p.id and m.id = x.milestone_id
          where x.district_id = $1 and x.plan_id = p.plan_id
        ) c),
      'counts', (
        select json_build_object('open', count(*) filter (where s.status = 'open'), 'key', count(*) filter (where s.status = 'open' and s.is_key), 'late', count(*) filter (where s.standing = 'late'),
          'stuck', count(*) filter (where s.standing = 'stuck'), 'soonLanding', count(*) filter (where s.status = 'open' and s.lands_at < $3::timestamptz + interval '30 days'), 'waitsForMe', count(*) filter (where s.waits),
          'landedThisYear', count(*) filter (where s.status = 'landed' and s.ended_at >= date_trunc('year', $3::timestamptz, 'Asia/Shanghai')),
          'lostThisYear', count(*) filter (where s.status = 'lost' and s.ended_at >= date_trunc('year', $3::timestamptz, 'Asia/Shanghai')),
          'stages', (
            select json_agg(json_build_object('stage', g.stage, 'all', g.all, 'late', g.late) order by g.place) from (
              select k.stage, k.place, count(x.id) as all, count(x.id) filter (where x.standing = 'late') as late
              from unnest(array['lead', 'talks', 'signed', 'registered', 'invoicing', 'staffed']) with ordinality k(stage, place) left join seen x on x.stage = k.stage and x.status = 'open' group by 1, 2) g))
        from seen s),
      'total', json_build_object('count', (select least(count(*), 1000) from seen where status = 'open'), 'atLeast', (select count(*) > 1000 from seen where status = 'open'))
    )::text as answer`,
}
