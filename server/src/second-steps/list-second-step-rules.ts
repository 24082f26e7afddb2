import { type Actor, whyNotRole } from '@yigen/domain/members/actor.ts'
import { administratorRoles, OfficeRole } from '@yigen/domain/members/role.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { SecondStepRule, SecondStepRules } from '@yigen/domain/second-steps/second-step.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { hasSecondStep } from './says-of-second-steps.ts'

/** Role by role, in the order of the roles: whether it must, since when and by whom, and how many who hold it have a second step. */
export async function listSecondStepRules(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof SecondStepRules>> {
  refuseIf(whyNotRole(actor, ...administratorRoles))
  const { rows } = await sql<z.output<typeof SecondStepRule>>`
    select r.role, coalesce(g.required, false) as required, s.name as "setBy", g.set_at as "setAt",
      count(m.id)::int as holders, (count(m.id) filter (where ${hasSecondStep({ districtId: sql`m.district_id`, memberId: sql`m.id` })}))::int as having
    from unnest(${OfficeRole.options}::text[]) with ordinality r(role, n)
      left join second_step_rule g on g.district_id = ${actor.districtId} and g.role = r.role left join member s on s.id = g.set_by
      left join member m on m.district_id = ${actor.districtId} and m.state = 'active' and r.role = any(m.roles)
    group by r.n, r.role, g.required, s.name, g.set_at order by r.n`.execute(db)
  return { rows }
}
