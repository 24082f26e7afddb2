import type { StationScreen } from '@yigen/domain/bookings/booking.ts'
import { whyNotNumberNow } from '@yigen/domain/bookings/booking-rules.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { findCard } from './card.queries.ts'

type Screen = z.output<typeof StationScreen>
type Session = { id: string; startsAt: Temporal.Instant; endsAt: Temporal.Instant; desks: number }
type Row = {
  number: number | null
  digits: string
  desk: number | null
  startsAt: Temporal.Instant
  calledAt: Temporal.Instant | null
  arrived: boolean
}

/** Who comes on another day is nothing for whoever has the card. */
const shownBefore = { minutes: 30 }

/** What stands at the door of a station, by its card: who is called to which desk and who waits, by number or last four digits. R19.3 */
export async function getStationScreen(db: Kysely<DB>, token: string, now: Temporal.Instant): Promise<Screen> {
  const { districtId, stationId } = await findCard(db, token)
  const { rows: stations } = await sql<{ name: string; place: string }>`
    select t.name, t.place from station t where t.district_id = ${districtId} and t.id = ${stationId}`.execute(db)
  const { rows: sessions } = await sql<Session>`
    select x.id, x.starts_at as "startsAt", x.ends_at as "endsAt", x.desks from station_session x
    where x.district_id = ${districtId} and x.station_id = ${stationId} and x.state = 'planned' and x.ends_at > ${now} order by x.starts_at, x.id limit 1`.execute(
    db,
  )
  const [station, session] = [stations[0] as { name: string; place: string }, sessions[0]]
  if (!session) return { ...station, session: null, desks: [], waiting: [], nextNumber: 1, booked: [] }
  const { id, startsAt, endsAt } = session
  const held = whyNotNumberNow({ ...session, state: 'planned' }, now) === null
  const seen = await seenAt(db, { districtId, id, desks: session.desks })
  const isNear = Temporal.Instant.compare(startsAt.subtract(shownBefore), now) <= 0
  return { ...station, session: { startsAt, endsAt, held }, ...seen, booked: isNear ? seen.booked : [] }
}

type Of = { districtId: string; id: string; desks: number }

async function seenAt(db: Kysely<DB>, { districtId, id, desks }: Of): Promise<Pick<Screen, 'desks' | 'waiting' | 'nextNumber' | 'booked'>> {
  const { rows } = await sql<Row>`
    select b.queue_number as number, right(b.phone, 4) as digits, b.desk, b.starts_at as "startsAt", b.called_at as "calledAt", b.arrived_at is not null as arrived from booking b
    where b.district_id = ${districtId} and b.session_id = ${id} and b.state = 'booked' order by b.queue_number nulls first, b.starts_at, b.desk`.execute(
    db,
  )
  const { rows: kept } = await sql<{ desk: number; name: string }>`
    select d.desk, m.name from duty d join member m on m.id = d.member_id where d.district_id = ${districtId} and d.session_id = ${id} and d.ended_at is null`.execute(
    db,
  )
  const { rows: given } = await sql<{ next: number }>`
    select (coalesce(max(b.queue_number), 0) + 1)::int as next from booking b where b.district_id = ${districtId} and b.session_id = ${id}`.execute(
    db,
  )
  const waiting = rows.filter(({ calledAt }) => calledAt === null)
  return {
    desks: Array.from({ length: desks }, (_, i) => i + 1).map(desk => ({
      ...{ desk, officer: kept.find(one => one.desk === desk)?.name ?? null },
      called: calledTo(desk, rows),
    })),
    waiting: waiting.flatMap(({ number }) => number ?? []),
    nextNumber: given[0]?.next ?? 1,
    booked: waiting.flatMap(({ number, startsAt, digits, desk, arrived }) =>
      number === null && desk !== null ? [{ startsAt, digits, desk, arrived }] : [],
    ),
  }
}

/** The last who was called there and is not done. */
function calledTo(desk: number, rows: readonly Row[]): Screen['desks'][number]['called'] {
  const there = rows.flatMap(({ desk: at, calledAt, number, digits, startsAt }) =>
    at === desk && calledAt !== null ? [{ number, digits, startsAt, calledAt }] : [],
  )
  return there.toSorted((a, b) => Temporal.Instant.compare(b.calledAt, a.calledAt))[0] ?? null
}
