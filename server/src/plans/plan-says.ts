import { sql } from 'kysely'
import type { Adds } from '#slice/says.ts'
import { ofOwnUnit } from './plan-sight.ts'

/** What those below ask of milestones. R13.6, R13.7 */
export const planAdds = {
  unitHasMilestone: actor => sql`exists (
    select from milestone m where m.district_id = p.district_id and m.project_id = p.id and m.status <> 'dropped' and ${ofOwnUnit(actor)})`,
  waitsOutside: now => sql`(
    select count(*) > 0 and bool_and(m.owner_kind = 'outside' and m.expected_at > ${now}) from milestone m
    where m.district_id = p.district_id and m.project_id = p.id and m.status = 'running')`,
} as const satisfies Partial<Adds>
