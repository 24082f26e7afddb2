import type { Floor } from '../ground/floor.ts'

/**
 * One matter of an officer's own with everything around it: head, people, clocks with the rungs that fired, messages, files, promises, history, tasks with more time and reports, ways tried, refusals, pause, rating, move, orders.
 * Left out is what our code derives: `whyNot` and the district's limits in it, whose turn it is, what the reader may, sentences and their reasons, when a rung will stand and whom it would tell
 * (those people are read: `line` and `heads`), the words proposed for the settlement.
 */
export const getRequest: Floor = {
  method: 'GET',
  path: '/api/requests/:id',
  derived: [
    ...['reader', 'turn', 'sight', 'whyNot', 'noteTells', 'proposedSettlement', 'pausedMinutes', 'limits', 'earlierHistory', 'clocks.why'],
    ...['clocks.rungs.at', 'clocks.rungs.tells', 'clocks.rungs.position', 'history.sentence'],
    ...[
      'tasks.clock.why',
      'tasks.whyNot',
      'declines.mayRelease',
      'declines.mayDecide',
      'declines.mayTakeBack',
      'supervisions.mayAnswer',
      'rating.mayComment',
      'rating.mayCallBack',
      'move.mayAnswer',
    ],
  ],
  elsewhere: ['clocks.rungs.names', 'clocks.rungs.firedAt'],
  values: ({ member, now, params }) => [member.districtId, params.id, member.id, now],
  statement: `
    with matter as (
      select r.*, e.name as enterprise_name, e.kind as enterprise_kind, e.building, e.street_id, e.officer_id, coalesce(r.handler_id, e.officer_id) as responsible_id
      from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
      where r.district_id = $1 and r.id = $2 and e.officer_id = $3
    ), line as (
      select l.role, m.id, m.name, m.title, m.phone, u.short_name as unit_name,
        exists (select from leave v where v.district_id = $1 and v.member_id = m.id and v.during @> $4::timestamptz) as on_leave
      from matter x join member o on o.id = x.responsible_id join unit w on w.id = o.unit_id join district t on t.id = $1
      cross join lateral (values
        ('officer', o.id),
        ('deputy', (select d.deputy_id from deputy d where d.district_id = $1 and d.officer_id = o.id and d.during @> $4::timestamptz and (d.enterprise_id is null or d.enterprise_id = x.enterprise_id)
          order by d.enterprise_id nulls last, d.appointed_at desc limit 1)),
        ('minister', coalesce(o.minister_id, t.default_minister_id)),
        ('head', (select h.id from member h where h.unit_id = o.unit_id and 'head' = any(h.roles) and h.state = 'active' order by h.id limit 1)),
        ('leader', coalesce(w.leader_id, t.default_leader_id))) l (role, person_id)
      join member m on m.id = l.person_id and m.state <> 'disabled' join unit u on u.id = m.unit_id
    ), clocks as (
      select c.*, h.name as holder_name from clock c left join member h on h.id = c.holder_id where c.district_id = $1 and c.request_id = $2
    ), people as (
      select role, json_build_object('id', id, 'name', name, 'title', title, 'unitName', unit_name, 'phone', phone, 'onLeave', on_leave) as card from line
    )
    select json_build_object(
      'id', r.id, 'number', r.number, 'title', r.title, 'status', r.status, 'source', r.source, 'enterpriseId', r.enterprise_id, 'enterpriseName', r.enterprise_name,
      'officerId', r.officer_id, 'officerName', o.name, 'serviceCode', r.service_code, 'serviceNameZh', s.name_zh, 'serviceNameEn', s.name_en, 'receivedAt', r.received_at,
      'firstAnsweredAt', r.first_answered_at, 'endedAt', r.ended_at, 'waitsFor', coalesce(p.authority, k.short_name), 'waitsUntil', p.until, 'unrated', false,
      'promisedDueAt', case when c.kind = 'settlement' then (select x.due_at from clocks x where x.subject_id = r.id and x.kind = 'promisedAnswer' and x.stopped_at is null) end,
      'onTime', case when r.status = 'settled' then (select x.stopped_at <= x.due_at from clocks x where x.kind = 'settlement' order by x.started_at desc limit 1) end,
      'grade', case when r.ended_at is not null then (select g.grade from rating g where g.district_id = $1 and g.request_id = $2) end,
      'clock', case when c.id is not null then json_build_object('id', c.id, 'kind', c.kind, 'startedAt', c.started_at, 'dueAt', c.due_at, 'stoppedAt', null, 'stoppedBy', null,
        'provisional', c.provisional, 'promise', json_build_object('amount', c.promise_amount, 'unit', c.promise_unit), 'holderId', c.holder_id, 'holderName', c.holder_name) end,
      'reopenings', r.reopenings, 'body', r.body, 'recordedAt', r.recorded_at, 'filedBy', f.name, 'contactName', r.contact_name, 'callbackPhone', r.callback_phone,
      'lastMessageId', r.last_message_id,
      'enterprise', json_build_object('id', r.enterprise_id, 'name', r.enterprise_name, 'kind', r.enterprise_kind, 'streetName', u.short_name, 'building', r.building),
      'officer', (select card from people where role = 'officer'), 'deputy', (select card from people where role = 'deputy'), 'minister', (select card from people where role = 'minister'),
      'line', (select json_agg(json_build_object('role', role, 'id', id, 'name', name, 'onLeave', on_leave)) from line),
      'heads', (select json_agg(json_build_object('id', m.id, 'name', m.name)) from member m
        where m.unit_id = any(array(select unit_id from clocks where unit_id is not null)) and 'head' = any(m.roles) and m.state = 'active'),
      'clocks', (
        select coalesce(json_agg(json_build_object('id', c.id, 'kind', c.kind, 'startedAt', c.started_at, 'dueAt', c.due_at, 'stoppedAt', c.stopped_at, 'stoppedBy', c.stopped_by,
          'provisional', c.provisional, 'promise', json_build_object('amount', c.promise_amount, 'unit', c.promise_unit), 'holderId', c.holder_id, 'holderName', c.holder_name,
          'taskId', case c.subject_kind when 'task' then c.subject_id end,
          'rungs', (select coalesce(json_agg(json_build_object('position', g.position, 'firedAt', g.fired_at,
              'names', (select json_agg(m.name order by array_position(g.told, m.id)) from member m where m.id = any(g.told))) order by g.position), '[]')
            from clock_rung g where g.district_id = c.district_id and g.clock_id = c.id)
        ) order by c.stopped_at is not null, c.due_at), '[]') from clocks c),
      'messages', (
        select coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'side', m.side, 'authorName', a.name, 'authorTitle', a.title, 'words', m.body, 'at', m.at, 'recordedAt', m.recorded_at)
          order by m.recorded_at, m.id), '[]')
        from request_message m join member a on a.id = m.author_id where m.district_id = $1 and m.request_id = $2),
      'files', (
        select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes, 'side', f.side, 'internal', f.internal, 'taskId', case f.subject_kind when 'task' then f.subject_id end, 'attachedBy', a.name, 'attachedAt', f.attached_at)
          order by f.attached_at), '[]')
        from file f join member a on a.id = f.attached_by where f.district_id = $1 and f.request_id = $2),
      'promises', (
        select coalesce(json_agg(json_build_object('id', p.id, 'dueAt', p.due_at, 'words', p.words, 'reason', p.reason, 'promisedBy', a.name, 'promisedAt', p.promised_at) order by p.promised_at desc), '[]')
        from request_promise p join member a on a.id = p.promised_by where p.district_id = $1 and p.request_id = $2),
      'history', (
        select coalesce(json_agg(json_build_object('id', h.id, 'at', h.at, 'recordedAt', h.recorded_at, 'kind', h.kind, 'public', h.public, 'actorId', h.actor_id, 'actorName', h.actor_name,
          'actorUnit', h.actor_unit, 'enterpriseId', h.enterprise_id, 'requestId', h.request_id, 'data', h.data) order by h.at desc, h.id desc), '[]')
        from (
          select * from history h where h.district_id = $1 and h.request_id = $2 and h.recorded_at >= (select recorded_at from matter) order by h.at desc, h.id desc limit 100
        ) h),
      'tasks', (
        select coalesce(json_agg(json_build_object('id', t.id, 'subject', json_build_object('kind', t.subject_kind, 'id', t.subject_id), 'requestId', t.request_id, 'requestNumber', r.number, 'title', r.title, 'enterpriseId', t.enterprise_id,
          'enterpriseName', r.enterprise_name, 'unitId', t.unit_id, 'unitName', u.short_name,
          'helpers', (select coalesce(json_agg(json_build_object('unitId', x.unit_id, 'unitName', y.short_name, 'asked', x.asked, 'namedBy', n.name, 'namedAt', x.named_at) order by x.named_at, x.unit_id), '[]')
          from task_helper x join unit y on y.id = x.unit_id join member n on n.id = x.named_by where x.district_id = $1 and x.task_id = t.id), 'asked', t.asked, 'status', t.status,
          'promise', json_build_object('amount', t.promise_amount, 'unit', t.promise_unit), 'handedBy', b.name, 'handedAt', t.handed_at, 'acceptedBy', a.name, 'acceptedAt', t.accepted_at,
          'endedAt', t.ended_at, 'handlerId', t.handler_id, 'handler', l.name, 'firstDueAt', c.first_due_at,
          'extension', (select json_build_object('askedBy', g.name, 'askedAt', x.asked_at, 'until', x.until, 'reason', x.reason, 'beyondOfficer', x.beyond_officer, 'decision', x.decision,
              'decidedBy', i.name, 'decidedAt', x.decided_at, 'words', x.words)
            from task_extension x join member g on g.id = x.asked_by left join member i on i.id = x.decided_by
            where x.district_id = $1 and x.task_id = t.id order by x.asked_at desc, x.id desc limit 1),
          'reports', (select coalesce(json_agg(json_build_object('id', x.id, 'reportedBy', g.name, 'reportedAt', x.reported_at, 'words', x.words) order by x.reported_at, x.id), '[]')
            from task_report x join member g on g.id = x.reported_by where x.district_id = $1 and x.task_id = t.id),
          'clock', case when c.id is not null then json_build_object('id', c.id, 'kind', c.kind, 'startedAt', c.started_at, 'dueAt', c.due_at, 'stoppedAt', c.stopped_at, 'provisional', c.provisional) end,
          'returns', (select count(*) from task y join task_return x on x.district_id = y.district_id and x.task_id = y.id
            where y.district_id = $1 and y.request_id = $2 and y.question_id = t.question_id),
          'returnReason', (select x.reason from task_return x where x.district_id = $1 and x.task_id = t.id),
          'result', n.result, 'waiverReason', w.reason, 'sentBackWhy', n.sent_back_why,
          'urgings', (select count(*) from task_urging x where x.district_id = $1 and x.task_id = t.id), 'replacesId', t.replaces_id
        ) order by t.handed_at, t.id), '[]')
        from task t join unit u on u.id = t.unit_id join member b on b.id = t.handed_by left join member a on a.id = t.accepted_by left join member l on l.id = t.handler_id
        left join task_waiver w on w.district_id = t.district_id and w.task_id = t.id
        left join lateral (
          select x.result, x.sent_back_why from task_finish x where x.district_id = $1 and x.task_id = t.id order by x.finished_at desc, x.id desc limit 1
        ) n on true
        left join lateral (
          select k.* from clocks k where k.subject_id = t.id
          order by k.stopped_at is not null, case when k.stopped_at is null then k.due_at end, k.kind = 'task' desc, k.stopped_at desc limit 1
        ) c on true
        where t.district_id = $1 and t.request_id = $2),
      'waysTried', (
        select coalesce(json_agg(json_build_object('id', w.id, 'what', w.what, 'withWhom', w.with_whom, 'answered', w.answered, 'recordedBy', m.name, 'recordedAt', w.recorded_at) order by w.recorded_at), '[]')
        from way_tried w join member m on m.id = w.recorded_by where w.district_id = $1 and w.request_id = $2),
      'declines', (
        select coalesce(json_agg(json_build_object('id', d.id, 'requestId', d.request_id, 'status', d.status, 'reason', d.reason, 'legalBasis', d.legal_basis, 'alternative', d.alternative,
          'words', d.words, 'proposedBy', p.name, 'proposedAt', d.proposed_at, 'decidedBy', q.name, 'decidedAt', d.decided_at, 'appealUntil', d.appeal_until, 'toTry', d.to_try,
          'appeal', case when a.id is not null then json_build_object('id', a.id, 'words', a.words, 'appealedBy', b.name, 'appealedAt', a.appealed_at, 'decision', a.decision,
            'decisionWords', a.decision_words, 'decidedBy', l.name, 'decidedAt', a.decided_at) end
        ) order by d.proposed_at desc, d.id desc), '[]')
        from decline d join member p on p.id = d.proposed_by left join member q on q.id = d.decided_by
        left join appeal a on a.district_id = d.district_id and a.decline_id = d.id
        left join member b on b.id = a.appealed_by left join member l on l.id = a.decided_by
        where d.district_id = $1 and d.request_id = $2),
      'pause', (
        select json_build_object('id', p.id, 'waitsFor', p.waits_for, 'authority', p.authority, 'words', p.words, 'pausedBy', m.name, 'pausedAt', p.paused_at, 'until', p.until,
          'resumedAt', p.resumed_at, 'resumedBy', q.name, 'reminders', (
            select coalesce(json_agg(json_build_object('remindedBy', n.name, 'remindedAt', x.reminded_at, 'words', x.words) order by x.reminded_at), '[]')
            from request_reminder x join member n on n.id = x.reminded_by
            where x.district_id = p.district_id and x.request_id = p.request_id and x.reminded_at >= p.paused_at))
        from request_pause p join member m on m.id = p.paused_by left join member q on q.id = p.resumed_by
        where p.district_id = $1 and p.request_id = $2 order by p.resumed_at is not null, p.paused_at desc limit 1),
      'rating', (
        select json_build_object('id', g.id, 'grade', g.grade, 'words', g.words, 'ratedBy', m.name, 'ratedAt', g.rated_at, 'comment', g.comment, 'commentedBy', n.name,
          'callBack', case when c.id is not null then json_build_object('dueAt', c.due_at, 'closedAt', g.called_back_at, 'closedBy', b.name, 'said', g.said, 'willChange', g.will_change) end)
        from rating g join member m on m.id = g.rated_by left join member n on n.id = g.commented_by left join member b on b.id = g.called_back_by
        left join clocks c on c.subject_id = g.id and c.kind = 'callBack' where g.district_id = $1 and g.request_id = $2),
      'move', (
        select json_build_object('id', v.id, 'toId', v.to_id, 'toName', t.name, 'words', v.words, 'proposedBy', p.name, 'proposedAt', v.proposed_at)
        from request_move v join member t on t.id = v.to_id join member p on p.id = v.proposed_by
        where v.district_id = $1 and v.request_id = $2 and v.answer is null and r.status in ('filed', 'replied')),
      'supervisions', (
        select coalesce(json_agg(json_build_object('id', v.id, 'order', v.given_as, 'words', v.words, 'givenBy', g.name, 'givenAt', v.given_at, 'dueAt', v.due_at, 'answer', v.answer,
          'answeredBy', a.name, 'answeredAt', v.answered_at) order by v.given_at desc, v.id desc), '[]')
        from supervision v join member g on g.id = v.given_by left join member a on a.id = v.answered_by where v.district_id = $1 and v.request_id = $2)
    )::text as answer
    from matter r left join member o on o.id = r.officer_id left join service_item s on s.district_id = r.district_id and s.code = r.service_code and s.version = r.service_version
    left join lateral (select * from clocks c where c.stopped_at is null order by c.due_at limit 1) c on true
    left join unit k on k.id = c.unit_id join member f on f.id = r.filed_by left join unit u on u.id = r.street_id
    left join request_pause p on p.district_id = r.district_id and p.request_id = r.id and p.resumed_at is null`,
}
