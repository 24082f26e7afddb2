import { randomUUIDv7 } from 'node:crypto'
import type { FeedAddress } from '@yigen/domain/feeds/feed.ts'
import { feedHistory } from '@yigen/domain/feeds/feeds.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { type FeedOf, inUse, isThere } from './feed.queries.ts'
import { fileOf, hashOfSecret, makeSecret } from './feed-secret.ts'

/** `of`: whose calendar, as the record says it. `at`: where the addresses of its kind begin. */
type Feed = FeedOf & { of: Sentence; at: string }

/** Another address; the one before is void at once. Of two at once the last holds: whoever makes it is held, and before them the station by its step. */
export async function setFeed(
  trx: Transaction<DB>,
  actor: Actor,
  feed: Feed,
  now: Temporal.Instant,
): Promise<z.output<typeof FeedAddress>> {
  const { districtId, stationId, of, at } = feed
  await holdMaker(trx, actor)
  const before = await voidFeed(trx, feed, now)
  const [id, secret] = [randomUUIDv7(), makeSecret()]
  await trx
    .insertInto('feed')
    .values({
      ...{ district_id: districtId, id, station_id: stationId, secret_hash: hashOfSecret(secret) },
      ...{ made_by: actor.memberId, made_at: now, ended_at: null },
    })
    .execute()
  const kind = before ? feedHistory.renewed : feedHistory.made
  await record(trx, actor, kind, { subject: { kind: 'feed', id }, data: { of } }, now)
  return { address: `${at}/${fileOf(secret)}`, madeAt: now }
}

/** There is none any more; done already is done. */
export async function endFeed(trx: Transaction<DB>, actor: Actor, feed: FeedOf & { of: Sentence }, now: Temporal.Instant) {
  await holdMaker(trx, actor)
  const id = await voidFeed(trx, feed, now)
  if (id) await record(trx, actor, feedHistory.ended, { subject: { kind: 'feed', id }, data: { of: feed.of } }, now)
  return { ok: true as const }
}

/** An account that is barred meanwhile makes nothing that would outlive it. */
async function holdMaker(trx: Transaction<DB>, { memberId }: Actor): Promise<void> {
  const { rows } = await sql`select from member m where m.id = ${memberId} and ${isThere} for no key update`.execute(trx)
  if (rows.length === 0) throw new Refused(refusal(refusals.notSignedIn))
}

/** Its id, if there was one. */
async function voidFeed(trx: Transaction<DB>, of: FeedOf, now: Temporal.Instant): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`update feed f set ended_at = ${now} where ${inUse(of)} returning f.id`.execute(trx)
  return rows[0]?.id ?? null
}
