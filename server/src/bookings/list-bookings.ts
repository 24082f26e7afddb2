import type { BookingRow, Bookings } from '@yigen/domain/bookings/booking.ts'
import { bookingSteps, mayBookForVisitor, whyNotAtDesk } from '@yigen/domain/bookings/booking-rules.ts'
import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { whyNotServe } from '@yigen/domain/stations/station-steps.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { coveredMinisters } from '#stations/covered-ministers.ts'
import { readHeldSessions, sessionAsker } from '#stations/lock-session.ts'

type View = z.output<typeof BookingRow>
type Row = Omit<View, 'may'>

/** Who comes to a session, and how it went; numbers are open to who serves there, names to who may book there. R19.3, R19.4 */
export async function listBookings(
  db: Kysely<DB>,
  actor: Actor,
  sessionId: string,
  now: Temporal.Instant,
): Promise<z.output<typeof Bookings>> {
  const { districtId } = actor
  const [session] = isOfOffice(actor) ? await readHeldSessions(db, sql`x.district_id = ${districtId} and x.id = ${sessionId}`) : []
  if (!session) throw new Refused(refusal(refusals.notFound))
  const serves = whyNotServe(sessionAsker(actor, session, await coveredMinisters(db, actor, now))) === null
  const { rows } = await sql<Row>`
    select b.id, b.desk, b.starts_at as "startsAt", b.ends_at as "endsAt", b.state, b.company, b.subject, b.phone, b.walk_in as "walkIn",
      ${nameOf(sql`b.booked_by`)} as "bookedBy", b.booked_at as "bookedAt", b.called_at as "calledAt", ${serves ? knownColumn : sql`null`} as known, ${requestColumn} as request, ${toldColumn} as told
    from booking b where b.district_id = ${districtId} and b.session_id = ${sessionId} order by b.starts_at, b.desk, b.booked_at, b.id`.execute(
    db,
  )
  const standing = { sessionStartsAt: session.startsAt, sessionState: session.state }
  const steps = (row: Row) =>
    serves ? bookingSteps.filter(step => whyNotAtDesk(step, { ...row, ...standing }, actor.language, now) === null) : []
  const books = mayBookForVisitor(actor.roles)
  const mayBook = books && session.state === 'planned' && Temporal.Instant.compare(session.endsAt, now) > 0
  return {
    rows: rows.map(row => ({ ...(serves ? row : shown(row, books)), may: steps(row) })),
    mayBook,
    mayWalkIn: mayBook && Temporal.Instant.compare(session.startsAt, now) <= 0,
  }
}

/** To who does not serve there: numbers masked; to who cannot book there either, that somebody comes and nothing of whom. */
const shown = (row: Row, books: boolean): Row =>
  books ? { ...row, phone: maskPhone(row.phone) } : { ...row, phone: '', company: '', subject: '', request: null }

/** Whose contact has the number, as an account or without. */
const knownColumn = sql`case when b.phone <> '' then (
  select json_build_object('enterpriseId', e.id, 'name', e.name, 'officerName', ${nameOf(sql`e.officer_id`)})
  from contact c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
  where c.district_id = b.district_id and right(regexp_replace(c.phone, '\\D', '', 'g'), 11) = b.phone and c.removed_at is null
  order by e.name limit 1) end`

const requestColumn = sql`(
  select json_build_object('id', r.id, 'number', r.number) from request r where r.district_id = b.district_id and r.id = b.request_id)`

/** Of the last that the office changed. */
const toldColumn = sql`(
  select case when m.sent_at is not null then true when m.given_up_at is not null then false end from booking_message m
  where m.district_id = b.district_id and m.booking_id = b.id and m.what <> 'booked' order by m.made_at desc, m.id desc limit 1)`
