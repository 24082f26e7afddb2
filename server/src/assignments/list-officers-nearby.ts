import type { OfficersNearby } from '@yigen/domain/assignments/assignment.ts'
import { assignmentAccess } from '@yigen/domain/assignments/assignment-access.ts'
import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { visibleEnterprises } from '#sight/enterprise-sight.ts'

/** Who follows others on the street and in the building of an enterprise that is to get its officer: who knows the place goes there anyway. */
export async function listOfficersNearby(
  db: Kysely<DB>,
  actor: Actor,
  { enterpriseId }: { enterpriseId: string },
): Promise<z.output<typeof OfficersNearby>> {
  refuseIf(whyNotAccess(actor, assignmentAccess.listOfficersNearby))
  const { rows } = await sql<z.output<typeof OfficersNearby>['rows'][number]>`
    select o.officer_id as "officerId", count(*)::int as "onStreet", count(*) filter (where p.building <> '' and o.building = p.building)::int as "inBuilding"
    from (select e.id, e.district_id, e.street_id, e.building from enterprise e where e.id = ${enterpriseId} and ${visibleEnterprises(actor)}) p
    join enterprise o on o.district_id = p.district_id and o.street_id = p.street_id and o.id <> p.id
    where o.officer_id is not null and ${oneOf(sql`o.state`, followedStates)}
    group by o.officer_id order by 3 desc, 2 desc, 1`.execute(db)
  return { rows }
}
