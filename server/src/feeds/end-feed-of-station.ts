import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { endFeed } from './set-feed.ts'
import { lockStationFeed } from './station-feed.ts'

/** Nobody subscribes to a station any more. */
export const endFeedOfStation = async (trx: Transaction<DB>, actor: Actor, stationId: string, now: Temporal.Instant) =>
  endFeed(trx, actor, await lockStationFeed(trx, actor, stationId, now), now)
