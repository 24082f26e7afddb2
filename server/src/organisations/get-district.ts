import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DistrictSettings } from '@yigen/domain/organisations/unit.ts'
import { whyNotSeeUnits } from '@yigen/domain/organisations/unit-acts.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

/** Whoever is not active any more, or has lost the role, stands in it no more than nobody does. R10.2 */
const inPost = (id: RawBuilder<unknown>, role: 'minister' | 'leader') => sql<string | null>`(
  select m.id from member m where m.id = ${id} and m.state = 'active' and ${sql.lit(role)} = any(m.roles))`

/** What a district has set for itself: who holds what nobody holds yet (R3.2), and who is told last (R10.1). */
export async function getDistrict(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof DistrictSettings>> {
  const district = await db
    .selectFrom('district')
    .select(['id', 'name'])
    .select([
      inPost(sql`default_minister_id`, 'minister').as('defaultMinisterId'),
      inPost(sql`default_leader_id`, 'leader').as('defaultLeaderId'),
    ])
    .where('id', '=', actor.districtId)
    .executeTakeFirst()
  if (!district) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotSeeUnits(actor))
  return district
}
