import type { FeedAddress } from '@yigen/domain/feeds/feed.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { setFeed } from './set-feed.ts'
import { lockStationFeed } from './station-feed.ts'

/** The first address of a station's calendar, or another; shown this once. */
export async function renewFeedOfStation(
  trx: Transaction<DB>,
  actor: Actor,
  stationId: string,
  publicUrl: string,
  now: Temporal.Instant,
): Promise<z.output<typeof FeedAddress>> {
  const feed = await lockStationFeed(trx, actor, stationId, now)
  return setFeed(trx, actor, { ...feed, at: `${publicUrl}/api/station-feeds` }, now)
}
