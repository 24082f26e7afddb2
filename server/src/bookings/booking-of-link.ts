import type { BookingState } from '@yigen/domain/bookings/booking-state.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import { hashOfBrowser } from '#codes/code-hash.ts'
import type { DB } from '#database/schema.ts'

export type BookingOfLink = {
  districtId: string
  id: string
  sessionId: string
  stationId: string
  state: BookingState
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  desk: number
  company: string
  subject: string
  phone: string
  movedAt: Temporal.Instant | null
  officer: string | null
}

/** What the secret of a link opens; 404 of one that never was. */
export async function bookingOfLink(db: Kysely<DB>, link: string): Promise<BookingOfLink> {
  const { rows } = await sql<BookingOfLink>`
    select b.district_id as "districtId", b.id, b.session_id as "sessionId", x.station_id as "stationId", b.state, b.starts_at as "startsAt", b.ends_at as "endsAt",
      b.desk, b.company, b.subject, b.phone, b.moved_at as "movedAt",
      (select m.name from duty d join member m on m.id = d.member_id
        where d.district_id = b.district_id and d.session_id = b.session_id and d.desk = b.desk and d.ended_at is null) as officer
    from booking b join station_session x on x.district_id = b.district_id and x.id = b.session_id where b.link_hash = ${hashOfBrowser(link)}`.execute(
    db,
  )
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
