import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { heldOn } from '@yigen/domain/stations/session-day.ts'
import type { SessionRow } from '@yigen/domain/stations/station.ts'
import { whyNotHold } from '@yigen/domain/stations/station-steps.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import type { StationTable } from './station.table.ts'
import { askerOf } from './station-asker.ts'

/** A station as its sessions are made of it. */
export type PatternOfStation = {
  districtId: string
  id: string
  name: string
  ministerId: string
  weekday: number
  from: string
  until: string
  slotMinutes: number
  bookEvery: number
  desks: number
}

/** Over `station t`. */
export const patternColumns = sql`
  t.district_id as "districtId", t.id, t.name, t.minister_id as "ministerId", t.weekday, t.time_from as "from", t.time_until as "until",
  t.slot_minutes as "slotMinutes", t.book_every as "bookEvery", t.desks`

export type StationRecord = PatternOfStation & {
  place: string
  note: string
  phase: StationTable['phase']
  ministerName: string
  version: number
  closedAt: Temporal.Instant | null
}

/** Over the same. */
export const stationColumns = sql`${patternColumns}, t.place, t.note, t.phase, ${nameOf(sql`t.minister_id`)} as "ministerName", t.version, t.closed_at as "closedAt"`

export async function readStations(db: Kysely<DB>, where: RawBuilder<SqlBool>): Promise<StationRecord[]> {
  const { rows } = await sql<StationRecord>`
    select ${stationColumns} from station t where ${where} order by t.closed_at is not null, t.name collate "zh-x-icu", t.id`.execute(db)
  return rows
}

/** As its page shows it. */
export const toStation = ({ districtId: _, ...station }: StationRecord, actor: Actor, covered: ReadonlySet<string>) => ({
  ...station,
  mayHold: station.closedAt === null && whyNotHold(askerOf(actor, station, covered)) === null,
})

export type SessionRecord = Omit<z.output<typeof SessionRow>, 'provisional'>

/** Over `station_session x`. */
export const sessionColumns = sql`
  x.id, x.station_id as "stationId", x.state, x.planned_day::text as "plannedDay", x.day::text as day, x.starts_at as "startsAt", x.ends_at as "endsAt",
  x.festival, x.called_off as "calledOff", x.words,
  (select json_agg(json_build_object('desk', k.desk, 'dutyId', d.id, 'memberId', d.member_id, 'name', m.name) order by k.desk) from generate_series(1, x.desks) k(desk)
    left join duty d on d.district_id = x.district_id and d.session_id = x.id and d.desk = k.desk and d.ended_at is null left join member m on m.id = d.member_id) as seats`

/** In the order of their times. */
export async function readSessions(db: Kysely<DB>, where: RawBuilder<SqlBool>, limit = 5000): Promise<SessionRecord[]> {
  const { rows } = await sql<SessionRecord>`
    select ${sessionColumns} from station_session x where ${where} order by x.starts_at, x.id limit ${limit}`.execute(db)
  return rows
}

/** As every page shows it: whether its year has a table by now. R9.4 */
export const toSession = (session: SessionRecord, calendar: Calendar): z.output<typeof SessionRow> => ({
  ...session,
  provisional: heldOn(calendar, Temporal.PlainDate.from(session.plannedDay)).provisional,
})
