import { type NumberedSlot, numberedSlots } from '@yigen/domain/bookings/booking-rules.ts'
import { bookingHistory } from '@yigen/domain/bookings/bookings.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { isClosed } from '@yigen/domain/stations/session-state.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork, record } from '#history/record.ts'
import { holdSession, type SessionToBook } from './hold-session.ts'
import { messageVisitor } from './message-visitor.ts'

type Booked = {
  id: string
  desk: number
  slot: number
  startsAt: Temporal.Instant
  endsAt: Temporal.Instant
  phone: string
  calledAt: Temporal.Instant | null
}

/** A session is held at another time, with other slots, or not at all: whoever booked keeps their place in the row, else their booking is called off; each is told once. Of one that was closed early, who was still to come. Whoever took a number stands there. R19.1 */
export async function followSession(
  trx: Transaction<DB>,
  { districtId, id }: { districtId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  const session = await holdSession(trx, districtId, id, 'alone')
  const { rows } = await sql<Booked>`
    select b.id, b.desk, b.slot, b.starts_at as "startsAt", b.ends_at as "endsAt", b.phone, b.called_at as "calledAt" from booking b
    where b.district_id = ${districtId} and b.session_id = ${id} and b.state = 'booked' and b.queue_number is null order by b.id for update`.execute(
    trx,
  )
  if (isClosed(session.state)) {
    for (const booked of rows) if (isToCome(booked, now)) await callOff(trx, session, booked, now)
    return
  }
  const slots = session.state === 'planned' ? numberedSlots(session) : []
  for (const booked of rows) {
    const slot = slots.find(one => one.desk === booked.desk && one.slot === booked.slot)
    if (!slot) await callOff(trx, session, booked, now)
    else if (!slot.from.equals(booked.startsAt)) await moveAlong(trx, session, booked, slot, now)
    else if (!slot.until.equals(booked.endsAt)) await setTimes(trx, session, booked, slot)
  }
}

/** Who was called stays, for what they ask to be written. */
const isToCome = ({ calledAt, startsAt }: Booked, now: Temporal.Instant): boolean =>
  calledAt === null && Temporal.Instant.compare(startsAt, now) > 0

async function callOff(trx: Transaction<DB>, session: SessionToBook, booked: Booked, now: Temporal.Instant): Promise<void> {
  const { districtId, stationName } = session
  await sql`
    update booking set state = 'calledOff', ended_at = ${now} where district_id = ${districtId} and id = ${booked.id} and state = 'booked'`.execute(
    trx,
  )
  const data = { station: stationName, at: momentBlank(booked.startsAt, now) }
  await record(trx, clockwork(districtId), bookingHistory.calledOff, { subject: { kind: 'stationSession', id: session.id }, data }, now)
  await messageVisitor(trx, districtId, 'calledOff', { ...booked, stationName, at: booked.startsAt }, now)
}

async function moveAlong(
  trx: Transaction<DB>,
  session: SessionToBook,
  booked: Booked,
  slot: NumberedSlot,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, stationName } = session
  await setTimes(trx, session, booked, slot)
  await sql`update booking set moved_at = ${now} where district_id = ${districtId} and id = ${booked.id}`.execute(trx)
  const data = { station: stationName, from: momentBlank(booked.startsAt, now), at: momentBlank(slot.from, now) }
  await record(trx, clockwork(districtId), bookingHistory.followed, { subject: { kind: 'stationSession', id: session.id }, data }, now)
  await messageVisitor(trx, districtId, 'moved', { ...booked, stationName, at: slot.from }, now)
}

/** Another length alone is no news to whoever comes at the same time. */
const setTimes = (trx: Transaction<DB>, { districtId }: SessionToBook, { id }: Booked, { from, until }: NumberedSlot) =>
  sql`update booking set starts_at = ${from}, ends_at = ${until}, changes = changes + 1 where district_id = ${districtId} and id = ${id}`.execute(
    trx,
  )
