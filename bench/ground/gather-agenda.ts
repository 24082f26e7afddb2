/**
 * What a hand-written statement needs to gather an agenda of a district: projects that are new, moved, ended or stuck, matters late past T+24 h, refusals released and bad ratings, with their titles.
 * Left out: who is on whose team, ladders of working time, the order, and that anything is written.
 */
export const gatherAgenda = `
  with of_projects as (
    select 'project' as what, p.id, e.name || ' · ' || p.name as title from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
    where p.district_id = $1 and ((p.opened_at >= $2 and p.opened_at < $3) or (p.ended_at >= $2 and p.ended_at < $3) or (p.status = 'open' and p.last_event_at < $3::timestamptz - interval '14 days')
      or exists (select from project_stage_change c where c.district_id = p.district_id and c.project_id = p.id and c.changed_at >= $2 and c.changed_at < $3))
  ), late as (
    select distinct on (coalesce(c.request_id, c.subject_id)) 'late', coalesce(c.request_id, c.subject_id), e.name || ' · ' || coalesce(r.title, '')
    from clock c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id left join request r on r.district_id = c.district_id and r.id = c.request_id
    where c.district_id = $1 and c.stopped_at is null and c.due_at < $3::timestamptz - interval '24 hours' order by coalesce(c.request_id, c.subject_id), c.due_at
  ), voices as (
    select 'voice', r.id, r.title from decline d join request r on r.district_id = d.district_id and r.id = d.request_id where d.district_id = $1 and d.decided_at >= $2 and d.decided_at < $3
    union all select 'voice', r.id, r.title from rating g join request r on r.district_id = g.district_id and r.id = g.request_id where g.district_id = $1 and g.grade <= 2 and g.rated_at >= $2 and g.rated_at < $3
  )
  select * from of_projects union all select * from late union all select * from voices`
