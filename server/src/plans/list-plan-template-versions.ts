import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { planAccess } from '@yigen/domain/plans/plan-access.ts'
import type { TemplateKey } from '@yigen/domain/plans/plan-template.ts'
import type { PlanTemplateVersions } from '@yigen/domain/plans/plan-templates.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readTemplateVersions } from './plan-template.queries.ts'
import { templateOnWire } from './template-on-wire.ts'

/** Every version of a template, the newest first, with who published it and why. R15.1 */
export async function listPlanTemplateVersions(
  db: Kysely<DB>,
  actor: Actor,
  key: TemplateKey,
): Promise<z.output<typeof PlanTemplateVersions>> {
  refuseIf(whyNotAccess(actor, planAccess.listPlanTemplateVersions))
  const versions = await readTemplateVersions(db, actor.districtId, key)
  return { rows: versions.map(version => templateOnWire(key, version)) }
}
