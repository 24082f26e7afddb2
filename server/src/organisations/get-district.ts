import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DistrictSettings } from '@yigen/domain/organisations/unit.ts'
import { whyNotSeeUnits } from '@yigen/domain/organisations/unit-acts.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { said } from '#slice/registry.ts'

/** Whoever is not active any more, or has lost the role, stands in it no more than nobody does. R10.2 */
const inPost = (id: RawBuilder<unknown>, role: 'minister' | 'leader') => sql<string | null>`(
  select m.id from member m where m.id = ${id} and m.state = 'active' and ${sql.lit(role)} = any(m.roles))`

/** Units that a rung finds without a head while something is asked of them. R10.1, R10.2 */
const headless = () => sql<string[]>`array(
  select m.short_name from (select u.district_id, u.id as unit_id, u.short_name from unit u where u.district_id = district.id and u.closed_at is null) m
  where ${said('unitIsAsked')} and not exists (
    select from member h where h.unit_id = m.unit_id and h.state = 'active' and 'head' = any(h.roles))
  order by m.short_name collate "zh-x-icu")`

/** What a district has set for itself: who holds what nobody holds yet (R3.2), and who is told last (R10.1). */
export async function getDistrict(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof DistrictSettings>> {
  const district = await db
    .selectFrom('district')
    .select(['id', 'name'])
    .select([
      inPost(sql`default_minister_id`, 'minister').as('defaultMinisterId'),
      inPost(sql`default_leader_id`, 'leader').as('defaultLeaderId'),
      headless().as('headless'),
    ])
    .where('id', '=', actor.districtId)
    .executeTakeFirst()
  if (!district) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotSeeUnits(actor))
  return district
}
