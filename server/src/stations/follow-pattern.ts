import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import { type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Author } from '#history/record.ts'
import { holdElsewhere } from './hold-elsewhere.ts'
import { letGo } from './let-go.ts'
import { type HeldSession, holdSessions } from './lock-session.ts'
import { timesOf } from './make-sessions.ts'
import { markCalledOff } from './mark-called-off.ts'
import type { PatternOfStation } from './station.queries.ts'
import { tellSessionChanged } from './tell-session-changed.ts'

/** What changed: the station's pattern, or the calendar. */
type Why = Sentence

/**
 * The sessions of a station that have not begun are held as its pattern and the calendar say by now: another time, not at all, or after all. Whatever the minister decided stays. R19.1
 */
export async function followPattern(
  trx: Transaction<DB>,
  author: Author,
  station: PatternOfStation,
  { calendar, why }: { calendar: Calendar; why: Why },
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, id } = station
  const { rows } = await sql<{ id: string }>`
    select x.id from station_session x where x.district_id = ${districtId} and x.station_id = ${id} and x.starts_at > ${now}
      and x.decided_by is null and (x.state = 'planned' or x.called_off = 'holiday')`.execute(trx)
  const sessions = await holdSessions(
    trx,
    districtId,
    rows.map(row => row.id),
  )
  for (const session of sessions.filter(({ decided }) => !decided)) await followOne(trx, author, session, station, { calendar, why }, now)
}

async function followOne(
  trx: Transaction<DB>,
  author: Author,
  session: HeldSession,
  station: PatternOfStation,
  { calendar, why }: { calendar: Calendar; why: Why },
  now: Temporal.Instant,
): Promise<void> {
  const planned = session.state === 'planned'
  const off = (why: 'pattern' | 'holiday', words = '') =>
    planned ? markCalledOff(trx, author, session, { why, words, decidedBy: null }, now) : undefined
  if (session.plannedDay.dayOfWeek !== station.weekday) return off('pattern')
  const held = timesOf(station, session.plannedDay, calendar)
  if (held.state === 'calledOff') return off('holiday', held.festival)
  if (Temporal.Instant.compare(held.starts_at, now) <= 0) return
  const same = planned && held.starts_at.equals(session.startsAt) && held.ends_at.equals(session.endsAt)
  const times = { day: held.day, startsAt: held.starts_at, endsAt: held.ends_at, festival: held.festival }
  if (!same) await holdElsewhere(trx, author, session, times, { reason: why, decidedBy: null }, now)
}

/** Slots and desks of what has not begun; who sat at a desk that is no more is told so. */
export async function followDesks(trx: Transaction<DB>, author: Author, station: PatternOfStation, now: Temporal.Instant): Promise<void> {
  const { districtId, id, slotMinutes, bookEvery, desks } = station
  const coming = sql<SqlBool>`x.district_id = ${districtId} and x.station_id = ${id} and x.starts_at > ${now} and x.closed_at is null`
  const { rows } = await sql<{ id: string }>`
    select x.id from station_session x where ${coming} and (x.desks, x.slot_minutes, x.book_every) <> (${desks}, ${slotMinutes}, ${bookEvery})`.execute(
    trx,
  )
  for (const session of await holdSessions(
    trx,
    districtId,
    rows.map(row => row.id),
  )) {
    const gone = session.onDuty.filter(({ desk }) => desk > desks)
    await letGo(trx, author, session, gone, { zh: '驻点减了一个台', en: 'the station has one desk less' }, now)
    await trx
      .updateTable('station_session')
      .set({ desks, slot_minutes: slotMinutes, book_every: bookEvery })
      .where('district_id', '=', districtId)
      .where('id', '=', session.id)
      .execute()
    await tellSessionChanged(trx, session, now)
  }
}
