import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DistrictSettings } from '@yigen/domain/organisations/unit.ts'
import { whyNotSeeUnits } from '@yigen/domain/organisations/unit-acts.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

/** What a district has set for itself: who holds what nobody holds yet (R3.2), and who is told last (R10.1). */
export async function getDistrict(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof DistrictSettings>> {
  const district = await db
    .selectFrom('district')
    .select(['id', 'name', 'default_minister_id as defaultMinisterId', 'default_leader_id as defaultLeaderId'])
    .where('id', '=', actor.districtId)
    .executeTakeFirst()
  if (!district) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotSeeUnits(actor))
  return district
}
