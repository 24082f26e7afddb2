import type { FeedAddress } from '@yigen/domain/feeds/feed.ts'
import { feedAccess } from '@yigen/domain/feeds/feed-access.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { ownFeed } from './own-feed.ts'
import { setFeed } from './set-feed.ts'

/** The first address of one's own calendar, or another; shown this once. */
export async function renewOwnFeed(
  trx: Transaction<DB>,
  actor: Actor,
  publicUrl: string,
  now: Temporal.Instant,
): Promise<z.output<typeof FeedAddress>> {
  refuseIf(whyNotAccess(actor, feedAccess.renewOwnFeed))
  return setFeed(trx, actor, { ...ownFeed(actor), at: `${publicUrl}/api/officer-feeds` }, now)
}
