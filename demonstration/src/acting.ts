import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { readReach } from '@yigen/server/sight/reach.queries.ts'
import type { Transaction } from 'kysely'

/** Someone of the cast as they act at that moment: what their roles reach changes as the story goes. */
export async function acting(trx: Transaction<DB>, actor: Actor, at: Temporal.Instant): Promise<Actor> {
  return { ...actor, reach: await readReach(trx, actor.memberId, at) }
}
