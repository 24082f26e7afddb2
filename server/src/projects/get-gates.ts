import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Gates } from '@yigen/domain/projects/gates.ts'
import { projectAccess } from '@yigen/domain/projects/project-access.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readGates } from './gates.queries.ts'

/** What each gate asks to be shown, and who verifies it. R13.3 */
export async function getGates(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof Gates>> {
  refuseIf(whyNotAccess(actor, projectAccess.getGates))
  const { items, ...gates } = await readGates(db, actor.districtId)
  return { ...gates, items: items.map(item => ({ ...item, landings: [...item.landings] })) }
}
