import type { FeedInUse } from '@yigen/domain/feeds/feed.ts'
import { feedAccess } from '@yigen/domain/feeds/feed-access.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { readFeed } from './feed.queries.ts'
import { ownFeed } from './own-feed.ts'

/** Whether one's own days are subscribed to, and since when. */
export async function getOwnFeed(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof FeedInUse>> {
  refuseIf(whyNotAccess(actor, feedAccess.getOwnFeed))
  return { ...(await readFeed(db, ownFeed(actor))), mayRenew: true }
}
