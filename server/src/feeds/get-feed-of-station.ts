import type { FeedInUse } from '@yigen/domain/feeds/feed.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { coveredMinisters } from '#stations/covered-ministers.ts'
import { readStations, toStation } from '#stations/station.queries.ts'
import { readFeed } from './feed.queries.ts'

/** Whether a station is subscribed to, since when and by whose address. */
export async function getFeedOfStation(
  db: Kysely<DB>,
  actor: Actor,
  stationId: string,
  now: Temporal.Instant,
): Promise<z.output<typeof FeedInUse>> {
  const { districtId, memberId } = actor
  const [station] = isOfOffice(actor) ? await readStations(db, sql`t.district_id = ${districtId} and t.id = ${stationId}`) : []
  if (!station) throw new Refused(refusal(refusals.notFound))
  const { mayHold } = toStation(station, actor, await coveredMinisters(db, actor, now))
  return { ...(await readFeed(db, { districtId, memberId, stationId })), mayRenew: mayHold }
}
