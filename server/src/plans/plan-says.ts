import { sql } from 'kysely'
import type { Adds } from '#slice/says.ts'
import { ofOwnUnit } from './plan-sight.ts'

/** What those below ask of milestones. R13.6, R13.7 */
export const planAdds = {
  unitHasMilestone: actor => sql`exists (
    select from milestone m where m.district_id = p.district_id and m.project_id = p.id and m.status <> 'dropped' and ${ofOwnUnit(actor)})`,
  unitHasMilestoneAtGate: actor => sql`exists (
    select from milestone m where m.district_id = x.district_id and m.project_id = x.project_id and m.gate = x.gate and m.status <> 'dropped' and ${ofOwnUnit(actor)})`,
  waitsOutside: now => sql`(
    select count(*) > 0 and bool_and(m.owner_kind = 'outside' and m.expected_at > ${now}) from milestone m
    where m.district_id = p.district_id and m.project_id = p.id and m.status = 'running')`,
  subjectsOfProject: sql`
    select x.id from plan x where x.district_id = p.district_id and x.project_id = p.id
    union all select m.id from milestone m where m.district_id = p.district_id and m.project_id = p.id
    union all select t.id from milestone m join task t on t.district_id = m.district_id and t.subject_id = m.id where m.district_id = p.district_id and m.project_id = p.id`,
} as const satisfies Partial<Adds>
