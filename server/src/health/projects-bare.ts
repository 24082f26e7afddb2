import { sql } from 'kysely'

/** How many key projects lack exactly one leader who is there, an officer, or a plan in force: always 0 (R14.1). */
export const keyProjectsBare = sql<number>`(
  select count(*) from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
  where p.is_key and (e.officer_id is null or not exists (
    select from plan x where x.district_id = p.district_id and x.project_id = p.id and x.id = p.plan_id and x.status = 'inForce') or 1 <> (
    select count(*) from leadership l join member m on m.id = l.leader_id and m.state = 'active'
    where l.district_id = p.district_id and l.project_id = p.id and upper_inf(l.during) and l.leader_id = p.leader_id)))::int`

/** How many open projects are of an enterprise without an officer: always 0 (R13.1). */
export const projectsUnfollowed = sql<number>`(
  select count(*) from project p join enterprise e on e.district_id = p.district_id and e.id = p.enterprise_id
  where p.status = 'open' and e.officer_id is null)::int`
