import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { GateVersions } from '@yigen/domain/projects/gates.ts'
import { projectAccess } from '@yigen/domain/projects/project-access.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readGateVersions } from './gates.queries.ts'

/** Every version of what the gates ask, the newest first, with who published it and why. R13.3 */
export async function listGates(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof GateVersions>> {
  refuseIf(whyNotAccess(actor, projectAccess.listGates))
  const versions = await readGateVersions(db, actor.districtId)
  return {
    rows: versions.map(({ items, ...gates }) => ({ ...gates, items: items.map(item => ({ ...item, landings: [...item.landings] })) })),
  }
}
