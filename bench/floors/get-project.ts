import type { Floor } from '../ground/floor.ts'

const next = [
  'id',
  'number',
  'name',
  'owner',
  'status',
  'taskId',
  'startedAt',
  'readyAt',
  'dueAt',
  'expectedAt',
  'expectedWords',
  'plannedFinish',
]

/**
 * One project of an officer's own with all that its page shows: head, forecast, line of stages, evidence, the plan in force, reviews, site meetings, people, leaderships, and how much was recorded.
 * The forty milestones are read whole, with what each waits for: our forecast is reckoned from them, and so is what is next. Left out is what our code derives: `whyNot` and `may`, sentences, what the gate lacks (the standard gates stand in no table),
 * the stages of the line, when one is forecast and how many working days it took, and which milestones are critical; of what is promised by pace the moments are read, and what is made of them is left out.
 */
export const getProject: Floor = {
  method: 'GET',
  path: '/api/projects/:id',
  derived: [
    ...[
      'reader',
      'whyNot',
      'missing',
      'gate',
      'forecast.sentence',
      'planForecast.sentence',
      'evidence.name',
      'evidence.unit',
      'evidence.may',
    ],
    ...[
      'stages.stage',
      'stages.forecastAt',
      'stages.workdays',
      'stages.promisedDays',
      'stages.missing',
      'stages.pace',
      'next.critical',
      'next.byHand',
      'next.toStart',
      'next.whyNot',
    ],
  ],
  elsewhere: [
    ...['reachedAt', 'how', 'by', 'reason', 'documents', 'plannedAt'].map(column => `stages.${column}`),
    ...next.map(column => `next.${column}`),
  ],
  values: ({ member, now, params }) => [member.districtId, params.id, member.id, now],
  statement: `
    with belongs as (
      select $2::uuid as id union all select x.id from plan x where x.district_id = $1 and x.project_id = $2 union all select m.id from milestone m where m.district_id = $1 and m.project_id = $2
      union all select t.id from milestone m join task t on t.district_id = m.district_id and t.subject_id = m.id where m.district_id = $1 and m.project_id = $2
    )
    select row_to_json(x)::text as answer from (
      select
      p.id as "id", p.name as "name", p.enterprise_id as "enterpriseId", e.name as "enterpriseName", p.kind as "kind", e.industry as "industry", n.version as "planVersion", p.stage as "stage", p.stage_since as "stageSince", p.status as "status",
      case when p.status <> 'open' then 'over' when p.paused_until > $4 then 'paused' when f.shift_days > 0 then 'late' when s.stuck then 'stuck'
        when exists (select from milestone m where m.district_id = $1 and m.project_id = $2 and m.status = 'running' and m.due_at < $4::timestamptz + interval '14 days') then 'soon' else 'onPlan' end as "standing",
      p.is_key as "isKey", json_build_object('id', o.id, 'name', o.name) as "officer", case when p.leader_id is not null then json_build_object('id', d.id, 'name', d.name) end as "leader", u.short_name as "streetName",
      case when p.paused_until > $4 then p.paused_until end as "pausedUntil", s.stuck as "stuck", p.last_event_at as "lastEventAt",
      json_build_object('landsAt', f.lands_at, 'shiftDays', f.shift_days, 'provisional', f.provisional) as "forecast",
      (
        select json_build_object('milestoneId', m.id, 'milestone', y.name, 'owner', m.owner_kind, 'name', case m.owner_kind when 'unit' then k.short_name when 'officer' then o.name when 'enterprise' then e.name else m.owner_name end,
          'dueAt', m.due_at, 'expectedAt', m.expected_at, 'overdue', m.due_at < $4)
        from milestone m join plan_milestone y on y.district_id = $1 and y.plan_id = p.plan_id and y.milestone_id = m.id left join unit k on k.id = m.owner_unit_id
        where m.district_id = $1 and m.project_id = $2 and m.status = 'running' order by coalesce(m.expected_at, m.due_at), y.number limit 1) as "turn",
      json_build_object('all', c.all, 'done', c.done) as "milestones",
      p.address as "address", p.investment as "investment", p.area as "area", p.headcount as "headcount", case when r.id is not null then json_build_object('id', r.id, 'number', r.number, 'title', r.title) end as "sourceRequest",
      p.opened_at as "openedAt", b.name as "openedBy", p.ended_at as "endedAt", p.end_reason as "endReason", p.end_where as "endWhere", p.key_since as "keySince",
      (select lower(a.during) from assignment a where a.district_id = $1 and a.enterprise_id = any(array[e.id]) and upper_inf(a.during)) as "officerSince",
      (
        select m.name from deputy x join member m on m.id = x.deputy_id where x.district_id = $1 and x.officer_id = o.id and x.during @> $4::timestamptz and (x.enterprise_id is null or x.enterprise_id = e.id)
        order by x.enterprise_id nulls last, x.appointed_at desc limit 1) as "deputyName",
      d.title as "leaderTitle", json_build_object('project', true, 'leader', p.leader_id is not null, 'officer', e.officer_id is not null, 'plan', p.plan_id is not null, 'line', h.count > 0) as "fiveOnes",
      json_build_object('id', n.id, 'version', n.version, 'landsAt', n.lands_at, 'adoptedAt', n.decided_at, 'all', c.all, 'done', c.done) as "plan",
      (select json_build_object('id', x.id, 'status', x.status, 'milestones', jsonb_array_length(x.draft)) from plan x where x.district_id = $1 and x.project_id = $2 and x.version is null) as "draft",
      json_build_object('landsAt', f.lands_at, 'firstLandsAt', f.first_planned_at, 'shiftDays', f.shift_days, 'causedBy', f.caused_by, 'causedDays', f.caused_days, 'slipDays', f.slip_days,
        'slip', json_build_object('ours', f.slip_ours, 'enterprise', f.slip_enterprise, 'outside', f.slip_outside), 'provisional', f.provisional) as "planForecast",
      (
        select json_agg(json_build_object('fromStage', x.from_stage, 'toStage', x.to_stage, 'how', x.how, 'at', x.changed_at, 'by', m.name, 'reason', x.reason) order by x.changed_at, x.id)
        from project_stage_change x join member m on m.id = x.changed_by where x.district_id = $1 and x.project_id = $2) as "stages",
      (
        select coalesce(json_agg(json_build_object('id', x.id, 'gate', x.gate, 'kind', x.kind, 'day', x.day, 'words', x.words, 'amount', x.amount, 'document', x.document, 'recordedBy', m.name, 'recordedAt', x.recorded_at,
          'verifiedBy', v.name, 'verifiedAt', x.verified_at, 'replacesId', x.replaces_id, 'correctionReason', x.correction_reason, 'corrected', y.id is not null,
          'files', (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes)), '[]') from file f where f.district_id = $1 and f.subject_kind = 'evidence' and f.subject_id = x.id)) order by x.recorded_at, x.id), '[]')
        from project_evidence x join member m on m.id = x.recorded_by left join member v on v.id = x.verified_by
        left join project_evidence y on y.district_id = $1 and y.replaces_id = x.id where x.district_id = $1 and x.project_id = $2) as "evidence",
      (
        select coalesce(json_agg(x), '[]') from (
          select r.service_code, t.accepted_at, t.ended_at from request r join task t on t.district_id = $1 and t.request_id = r.id and t.accepted_at >= p.opened_at
          where r.district_id = $1 and r.enterprise_id = e.id and r.service_code in ('business-licence', 'tax-invoicing')
          union all
          select y.service_code, t.accepted_at, m.finished_at from plan_milestone y join milestone m on m.district_id = $1 and m.id = y.milestone_id and m.owner_kind = 'unit'
          left join task t on t.district_id = $1 and t.id = m.task_id where y.district_id = $1 and y.plan_id = p.plan_id and y.service_code in ('business-licence', 'tax-invoicing')) x) as "paced",
      (
        select json_agg(json_build_object('id', m.id, 'number', y.number, 'name', y.name, 'owner', json_build_object('kind', m.owner_kind,
            'name', case m.owner_kind when 'unit' then k.short_name when 'officer' then o.name when 'enterprise' then e.name else m.owner_name end),
          'gate', y.gate, 'promise', json_build_object('amount', y.promise_amount, 'unit', y.promise_unit), 'predecessors', y.predecessors, 'status', m.status, 'taskId', m.task_id, 'startedAt', m.started_at,
          'readyAt', m.ready_at, 'dueAt', m.due_at, 'expectedAt', m.expected_at, 'expectedWords', m.expected_words, 'finishedAt', m.finished_at, 'plannedStart', y.planned_start, 'plannedFinish', y.planned_finish) order by y.number)
        from plan_milestone y join milestone m on m.district_id = $1 and m.id = y.milestone_id left join unit k on k.id = m.owner_unit_id where y.district_id = $1 and y.plan_id = p.plan_id) as "next",
      c.waiting as "waiting", c.running as "running",
      (
        select coalesce(json_agg(json_build_object('id', v.id, 'grade', v.grade, 'words', v.words, 'recordedBy', m.name, 'recordedAt', v.recorded_at, 'risks', (
            select coalesce(json_agg(json_build_object('threat', k.threat, 'consequence', k.consequence, 'countermeasure', k.countermeasure, 'memberId', k.member_id, 'memberName', w.name, 'day', k.day) order by k.position), '[]')
            from project_review_risk k join member w on w.id = k.member_id where k.district_id = $1 and k.review_id = v.id)) order by v.recorded_at desc, v.id desc), '[]')
        from project_review v join member m on m.id = v.recorded_by where v.district_id = $1 and v.project_id = $2) as "reviews",
      (select k.due_at from clock k where k.district_id = $1 and k.subject_id = $2 and k.kind = 'review' and k.stopped_at is null) as "nextReviewAt",
      (
        select coalesce(json_agg(json_build_object('id', g.id, 'status', g.status, 'startsAt', g.starts_at, 'place', g.place, 'about', g.about, 'enterpriseAsked', g.enterprise_asked, 'units', q.units, 'people', q.people,
          'decisions', w.decisions, 'decisionsDone', w.done) order by g.status <> 'planned', case when g.status = 'planned' then g.starts_at end, g.starts_at desc, g.id), '[]')
        from site_meeting g
        cross join lateral (
          select coalesce(json_agg(k.short_name order by x.position) filter (where k.id is not null), '[]') as units, count(x.member_id) as people
          from site_meeting_guest x left join unit k on k.id = x.unit_id where x.district_id = $1 and x.meeting_id = g.id) q
        cross join lateral (
          select count(*) as decisions, count(*) filter (where x.done_at is not null or t.status = 'finished') as done
          from site_meeting_decision x left join task t on t.district_id = $1 and t.id = x.task_id where x.district_id = $1 and x.meeting_id = g.id) w
        where g.district_id = $1 and g.project_id = $2) as "siteMeetings",
      (
        select coalesce(json_agg(json_build_object('memberId', x.member_id, 'name', m.name, 'title', m.title, 'unitName', k.short_name, 'phone', m.phone, 'duty', x.duty) order by x.added_at, x.id), '[]')
        from project_member x join member m on m.id = x.member_id join unit k on k.id = m.unit_id where x.district_id = $1 and x.project_id = $2 and x.removed_at is null) as "members",
      (
        select coalesce(json_agg(json_build_object('leaderId', l.leader_id, 'leaderName', m.name, 'from', lower(l.during), 'until', upper(l.during), 'namedBy', w.name, 'reason', l.reason) order by lower(l.during) desc), '[]')
        from leadership l join member m on m.id = l.leader_id join member w on w.id = l.named_by where l.district_id = $1 and l.project_id = $2) as "leaderships",
      (
        select json_build_object('id', x.id, 'status', x.status, 'fromName', m.name, 'toId', x.to_id, 'toName', w.name, 'reason', x.reason, 'proposedBy', q.name, 'proposedAt', x.proposed_at)
        from leader_proposal x join member m on m.id = x.from_id join member w on w.id = x.to_id join member q on q.id = x.proposed_by where x.district_id = $1 and x.project_id = $2 and x.answered_at is null) as "leaderProposal",
      (
        select json_build_object('id', x.id, 'status', x.status, 'reason', x.reason, 'proposedBy', q.name, 'proposedAt', x.proposed_at)
        from key_end_proposal x join member q on q.id = x.proposed_by where x.district_id = $1 and x.project_id = $2 and x.answered_at is null) as "keyEndProposal",
      h.count as "historyCount"
    from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id join member o on o.id = e.officer_id join member b on b.id = p.opened_by
    left join member d on d.id = p.leader_id left join unit u on u.id = coalesce(p.street_id, e.street_id) left join request r on r.district_id = p.district_id and r.id = p.source_request_id
    left join plan_forecast f on f.district_id = p.district_id and f.project_id = p.id left join plan n on n.district_id = p.district_id and n.id = p.plan_id
    cross join lateral (
      select count(*) as all, count(*) filter (where m.status in ('finished', 'dispensed')) as done, count(*) filter (where m.status = 'waiting') as waiting, count(*) filter (where m.status = 'running') as running
      from plan_milestone y join milestone m on m.district_id = $1 and m.id = y.milestone_id where y.district_id = $1 and y.plan_id = p.plan_id
    ) c
    cross join lateral (
      select p.status = 'open' and (p.paused_until is null or p.paused_until <= $4) and p.last_event_at < $4::timestamptz - interval '14 days' and (
        select count(*) > 0 and bool_and(m.owner_kind = 'outside' and m.expected_at > $4) from milestone m where m.district_id = $1 and m.project_id = $2 and m.status = 'running') is not true as stuck
    ) s
    cross join lateral (select count(*) as count from history h where h.district_id = $1 and h.subject_id = any(array(select id::text from belongs))) h
    where p.district_id = $1 and p.id = $2 and e.officer_id = $3) x`,
}
