import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { hashOfSecret, secretOf } from './feed-secret.ts'

/** Whose days, or of which station: `null` of oneself. */
export type FeedOf = { districtId: string; memberId: string; stationId: string | null }

/** Over `feed f`: the address that is in use. */
export const inUse = ({ districtId, memberId, stationId }: FeedOf): RawBuilder<SqlBool> =>
  stationId === null
    ? sql<SqlBool>`f.district_id = ${districtId} and f.ended_at is null and f.station_id is null and f.made_by = ${memberId}`
    : sql<SqlBool>`f.district_id = ${districtId} and f.ended_at is null and f.station_id = ${stationId}`

/** Over `member m`: their account opens what the office sees. */
export const isThere: RawBuilder<SqlBool> = sql<SqlBool>`(m.state = 'active' and m.barred_at is null and not 'contact' = any(m.roles))`

type Subscribed = FeedOf & { name: string; language: Language }

/** What a secret address opens. 404 of one that never was or is void, once who made it is not there any more, and of a station that is closed. */
export async function openFeed(db: Kysely<DB>, file: string, of: 'person' | 'station'): Promise<Subscribed> {
  const { rows } = await sql<Subscribed>`
    select f.district_id as "districtId", f.made_by as "memberId", f.station_id as "stationId", coalesce(t.name, m.name) as name, m.language
    from feed f join member m on m.id = f.made_by left join station t on t.district_id = f.district_id and t.id = f.station_id
    where f.secret_hash = ${hashOfSecret(secretOf(file))} and f.ended_at is null and (f.station_id is null) = ${of === 'person'}
      and ${isThere} and t.closed_at is null`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

type InUse = { madeAt: Temporal.Instant | null; madeBy: string | null }

/** Since when there is an address, and by whom. */
export async function readFeed(db: Kysely<DB>, of: FeedOf): Promise<InUse> {
  const { rows } = await sql<InUse>`
    select f.made_at as "madeAt", m.name as "madeBy" from feed f join member m on m.id = f.made_by where ${inUse(of)} and ${isThere}`.execute(
    db,
  )
  return rows[0] ?? { madeAt: null, madeBy: null }
}
