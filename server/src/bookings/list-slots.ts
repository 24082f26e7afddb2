import type { OpenStation } from '@yigen/domain/bookings/booking.ts'
import { type Held, timesOf, whyNotNumberNow } from '@yigen/domain/bookings/booking-rules.ts'
import { heldOn } from '@yigen/domain/stations/session-day.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { calendarsOf } from '#calendar/calendar.queries.ts'
import type { WayOfCodes } from '#codes/way-of-codes.ts'
import { madeByShape } from '#database/made-by-shape.ts'
import { rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { cardColumns, type FoundCard, fromCard, inUse, offeredBy } from './card.queries.ts'
import { heldColumn } from './hold-session.ts'
import { isWaitingNumber } from './waiting-at.ts'

type Open = z.output<typeof OpenStation>
type Asked = { token: string; now: Temporal.Instant }
type Row = FoundCard & Pick<Open, 'name' | 'place' | 'note' | 'weekday' | 'from' | 'until' | 'slotMinutes'> & { sessions: unknown }
type Session = {
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
  waiting: number
}

/** How many of the next sessions whoever scans the card chooses from. */
const shownNext = 4

/** A station to whoever scanned its card: the next sessions, and what is free at each time; no name of anybody who booked. R19.3 */
export async function listSlots(db: Kysely<DB>, token: string, way: WayOfCodes | null, now: Temporal.Instant): Promise<Open> {
  const card = inUse((await readCard(db, { token, now }))[0])
  const calendar = (await calendarsOf(db, card.districtId))(now)
  const rows = nextSessions(now).read(card.sessions)
  const sessions = rows.map(session => ({
    ...session,
    provisional: heldOn(calendar, Temporal.PlainDate.from(session.plannedDay)).provisional,
    times: timesOf(session, session.held, now),
  }))
  // what the answer's shape does not name is not written
  return { ...card, byCode: offeredBy(card, way), sessions, queue: openQueue(rows, now) }
}

/** Where numbers are given just now: the first of them, if it has begun. */
function openQueue([first]: Session[], now: Temporal.Instant): Open['queue'] {
  if (!first || whyNotNumberNow({ ...first, state: 'planned' }, now)) return null
  return { sessionId: first.id, waiting: first.waiting }
}

/** Over `station t`. */
const nextSessions = (now: Temporal.Instant) =>
  rowsPart(
    () => sql<Session>`
      select x.id, x.planned_day as "plannedDay", x.day, x.starts_at as "startsAt", x.ends_at as "endsAt", x.slot_minutes as "slotMinutes",
        x.book_every as "bookEvery", x.desks, ${heldColumn} as held, ${officersColumn} as officers, ${waitingColumn} as waiting
      from station_session x where x.district_id = t.district_id and x.station_id = t.id and x.state = 'planned' and x.ends_at > ${now}
      order by x.starts_at, x.id limit ${sql.lit(shownNext)}`,
    { startsAt: true, endsAt: true },
  )

const officersColumn = sql`coalesce((
  select json_agg(json_build_object('desk', d.desk, 'name', m.name) order by d.desk) from duty d join member m on m.id = d.member_id
  where d.district_id = x.district_id and d.session_id = x.id and d.ended_at is null), '[]')`

const waitingColumn = sql`(select count(*) from booking b where b.district_id = x.district_id and b.session_id = x.id and ${isWaitingNumber})`

const readCard = madeByShape(
  [],
  ({ token, now }: Asked) => sql<Row>`
    select ${cardColumns}, t.name, t.place, t.note, t.weekday, t.time_from as "from", t.time_until as "until", t.slot_minutes as "slotMinutes",
      ${nextSessions(now).column} as sessions ${fromCard(token)}`,
)
