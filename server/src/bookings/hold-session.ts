import type { BookedSession, Held } from '@yigen/domain/bookings/booking-rules.ts'
import { slotHolding } from '@yigen/domain/bookings/booking-state.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'

export type SessionToBook = BookedSession & {
  id: string
  districtId: string
  stationId: string
  stationName: string
  ministerId: string
  held: Held[]
  onDuty: { desk: number; memberId: string }[]
}

/**
 * A session as it is until the step ends: whoever moves it or calls it off waits. `shared`: others who book do not, for what they take is held apart by the database (R19.3).
 * Read once the lock is had. 404 of one that is not there.
 */
export async function holdSession(trx: Transaction<DB>, districtId: string, id: string, how: 'shared' | 'alone'): Promise<SessionToBook> {
  const lock = how === 'shared' ? sql`for share` : sql`for update`
  await sql`select from station_session x where x.district_id = ${districtId} and x.id = ${id} ${lock}`.execute(trx)
  const { rows } = await sql<SessionToBook>`
    select x.id, x.district_id as "districtId", x.station_id as "stationId", t.name as "stationName", t.minister_id as "ministerId", x.state,
      x.starts_at as "startsAt", x.ends_at as "endsAt", x.slot_minutes as "slotMinutes", x.book_every as "bookEvery", x.desks, ${heldColumn} as held, ${onDutyColumn} as "onDuty"
    from station_session x join station t on t.district_id = x.district_id and t.id = x.station_id
    where x.district_id = ${districtId} and x.id = ${id}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** Over `station_session x`: the slots that nobody else can have. */
export const heldColumn = sql<Held[]>`coalesce((
  select json_agg(json_build_object('desk', b.desk, 'slot', b.slot)) from booking b
  where b.district_id = x.district_id and b.session_id = x.id and ${oneOf(sql`b.state`, slotHolding)}), '[]')`

const onDutyColumn = sql`coalesce((
  select json_agg(json_build_object('desk', d.desk, 'memberId', d.member_id)) from duty d
  where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null), '[]')`
