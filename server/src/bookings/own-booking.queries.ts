import type { BookingState } from '@yigen/domain/bookings/booking-state.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { hashOfBrowser } from '#codes/code-hash.ts'
import type { DB } from '#database/schema.ts'

export type OwnBooking = {
  districtId: string
  id: string
  sessionId: string
  stationId: string
  state: BookingState
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  desk: number | null
  number: number | null
  calledAt: Temporal.Instant | null
  company: string
  subject: string
  phone: string
  movedAt: Temporal.Instant | null
  officer: string | null
}

/** Over `booking b`: what the secret of a link opens. */
export const ofLink = (link: string): RawBuilder<SqlBool> => sql`b.link_hash = ${hashOfBrowser(link)}`

/** The same: what a contact booked, or had booked, with a number of theirs. */
export const ofContact = ({ districtId, memberId }: Actor): RawBuilder<SqlBool> => sql`(b.district_id = ${districtId} and b.phone in (
  select right(regexp_replace(k.phone, '\\D', '', 'g'), 11) from contact k where k.district_id = ${districtId} and k.member_id = ${memberId} and k.removed_at is null and k.phone <> ''))`

export async function readOwnBookings(db: Kysely<DB>, where: RawBuilder<SqlBool>): Promise<OwnBooking[]> {
  const { rows } = await sql<OwnBooking>`
    select b.district_id as "districtId", b.id, b.session_id as "sessionId", x.station_id as "stationId", b.state, b.starts_at as "startsAt", b.ends_at as "endsAt",
      b.desk, b.queue_number as number, b.called_at as "calledAt", b.company, b.subject, b.phone, b.moved_at as "movedAt",
      (select m.name from duty d join member m on m.id = d.member_id
        where d.district_id = b.district_id and d.session_id = b.session_id and d.desk = b.desk and d.ended_at is null) as officer
    from booking b join station_session x on x.district_id = b.district_id and x.id = b.session_id where ${where} order by b.starts_at desc, b.id`.execute(
    db,
  )
  return rows
}

/** 404 of one that never was. */
export async function findOwnBooking(db: Kysely<DB>, where: RawBuilder<SqlBool>): Promise<OwnBooking> {
  const [booking] = await readOwnBookings(db, where)
  if (!booking) throw new Refused(refusal(refusals.notFound))
  return booking
}
