import type { OpenStation } from '@yigen/domain/bookings/booking.ts'
import { type Held, timesOf, whyNotNumberNow } from '@yigen/domain/bookings/booking-rules.ts'
import { heldOn } from '@yigen/domain/stations/session-day.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { WayOfCodes } from '#codes/way-of-codes.ts'
import type { DB } from '#database/schema.ts'
import { findCard, offeredBy } from './card.queries.ts'
import { heldColumn } from './hold-session.ts'
import { waitingAt } from './waiting-at.ts'

type Open = z.output<typeof OpenStation>
type Row = {
  id: string
  plannedDay: string
  day: string
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  slotMinutes: number
  bookEvery: number
  desks: number
  held: Held[]
  officers: { desk: number; name: string }[]
}

/** How many of the next sessions whoever scans the card chooses from. */
const shownNext = 4

/** A station to whoever scanned its card: the next sessions, and what is free at each time; no name of anybody who booked. R19.3 */
export async function listSlots(db: Kysely<DB>, token: string, way: WayOfCodes | null, now: Temporal.Instant): Promise<Open> {
  const card = await findCard(db, token)
  const { districtId, stationId } = card
  const station = await db
    .selectFrom('station')
    .select(['name', 'place', 'note', 'weekday', 'time_from as from', 'time_until as until', 'slot_minutes as slotMinutes'])
    .where('district_id', '=', districtId)
    .where('id', '=', stationId)
    .executeTakeFirstOrThrow()
  const calendar = await readCalendar(db, districtId, now)
  const { rows } = await sql<Row>`
    select x.id, x.planned_day::text as "plannedDay", x.day::text as day, x.starts_at as "startsAt", x.ends_at as "endsAt", x.slot_minutes as "slotMinutes",
      x.book_every as "bookEvery", x.desks, ${heldColumn} as held, ${officersColumn} as officers
    from station_session x where x.district_id = ${districtId} and x.station_id = ${stationId} and x.state = 'planned' and x.ends_at > ${now}
    order by x.starts_at, x.id limit ${shownNext}`.execute(db)
  const sessions = rows.map(({ plannedDay, slotMinutes, bookEvery, desks, held, ...session }) => ({
    ...session,
    provisional: heldOn(calendar, Temporal.PlainDate.from(plannedDay)).provisional,
    times: timesOf({ ...session, slotMinutes, bookEvery, desks }, held, now),
  }))
  return { ...station, byCode: offeredBy(card, way), sessions, queue: await openQueue(db, districtId, rows, now) }
}

/** Where numbers are given just now: the first of them, if it has begun. */
async function openQueue(db: Kysely<DB>, districtId: string, [first]: Row[], now: Temporal.Instant): Promise<Open['queue']> {
  if (!first || whyNotNumberNow({ ...first, state: 'planned' }, now)) return null
  return { sessionId: first.id, waiting: (await waitingAt(db, { districtId, id: first.id })).length }
}

const officersColumn = sql`coalesce((
  select json_agg(json_build_object('desk', d.desk, 'name', m.name) order by d.desk) from duty d join member m on m.id = d.member_id
  where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null), '[]')`
