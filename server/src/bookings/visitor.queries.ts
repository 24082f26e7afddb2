import type { BookingRow } from '@yigen/domain/bookings/booking.ts'
import { bookingSteps, whyNotAtDesk } from '@yigen/domain/bookings/booking-rules.ts'
import { bookingClocks } from '@yigen/domain/bookings/bookings.slice.ts'
import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import type { HeldSession } from '#stations/lock-session.ts'

type View = z.output<typeof BookingRow>
type Shown = Omit<View, 'may' | 'call'>
type Call = {
  callDueAt: Temporal.Instant | null
  callHolderId: string | null
  phonedAt: Temporal.Instant | null
  phonedById: string | null
  phonedBy: string | null
  phonedWords: string
}
export type VisitorRow = Shown & Call & { sessionId: string }
/** `serves`: on duty there, its minister or a leader; `books`: an officer elsewhere. */
export type Reading = { serves: boolean; books: boolean }

/** Over `booking b`. */
export async function readVisitors(db: Kysely<DB>, where: RawBuilder<SqlBool>): Promise<VisitorRow[]> {
  const { rows } = await sql<VisitorRow>`
    select b.id, b.session_id as "sessionId", b.desk, b.queue_number as number, b.starts_at as "startsAt", b.ends_at as "endsAt", b.state, b.company, b.subject, b.phone,
      ${nameOf(sql`b.booked_by`)} as "bookedBy", b.booked_at as "bookedAt", b.arrived_at as "arrivedAt", b.called_at as "calledAt", ${knownColumn} as known, ${requestColumn} as request, ${toldColumn} as told,
      c.due_at as "callDueAt", c.holder_id as "callHolderId", b.phoned_at as "phonedAt", b.phoned_by as "phonedById", ${nameOf(sql`b.phoned_by`)} as "phonedBy", b.phoned_words as "phonedWords"
    from booking b ${withCall} where ${where} order by b.starts_at, b.desk nulls first, b.booked_at, b.id`.execute(db)
  return rows
}

/** The call that is due to who did not come. */
export const withCall = sql`left join clock c on c.district_id = b.district_id and c.subject_id = b.id and c.kind = ${sql.lit(bookingClocks.visitorCall.kind)} and c.stopped_at is null`

/** With what the reader may do; what is not open to them is left out. R19.3 */
export function toVisitor(row: VisitorRow, session: HeldSession, { serves, books }: Reading, actor: Actor, now: Temporal.Instant): View {
  const {
    sessionId: _,
    callHolderId: __,
    phonedById: ___,
    callDueAt: dueAt,
    phonedAt: at,
    phonedBy: by,
    phonedWords: words,
    ...shown
  } = row
  if (!serves) return { ...masked(shown, books), known: null, call: null, may: [] }
  const call = dueAt === null && at === null ? null : { dueAt, at, by, words }
  const standing = { ...row, sessionStartsAt: session.startsAt, sessionState: session.state }
  return { ...shown, call, may: bookingSteps.filter(step => whyNotAtDesk(step, standing, actor.language, now) === null) }
}

/** To who does not serve there: numbers masked; to who cannot book there either, that somebody comes and nothing of whom. */
const masked = (row: Shown, books: boolean): Shown =>
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
