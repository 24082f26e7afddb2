import { feedAccess } from '@yigen/domain/feeds/feed-access.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { ownFeed } from './own-feed.ts'
import { endFeed } from './set-feed.ts'

/** Nobody reads one's own days from outside any more. */
export async function endOwnFeed(trx: Transaction<DB>, actor: Actor, now: Temporal.Instant) {
  refuseIf(whyNotAccess(actor, feedAccess.endOwnFeed))
  return endFeed(trx, actor, ownFeed(actor), now)
}
