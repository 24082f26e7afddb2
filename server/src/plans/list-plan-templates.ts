import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { planAccess } from '@yigen/domain/plans/plan-access.ts'
import { templateKeys } from '@yigen/domain/plans/plan-template.ts'
import type { PlanTemplates } from '@yigen/domain/plans/plan-templates.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTemplates, standardVersion } from './plan-template.queries.ts'
import { templateOnWire } from './template-on-wire.ts'

/** The templates of plans as they are today, one for each kind of landing. R15.1 */
export async function listPlanTemplates(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof PlanTemplates>> {
  refuseIf(whyNotAccess(actor, planAccess.listPlanTemplates))
  const published = await readTemplates(db, actor.districtId)
  return { rows: templateKeys.map(key => templateOnWire(key, published.get(key) ?? standardVersion(key))) }
}
