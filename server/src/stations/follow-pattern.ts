import type { CalledOffReason } from '@yigen/domain/stations/session-state.ts'
import type { Sentence } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Author } from '#history/record.ts'
import { holdElsewhere, type Times } from './hold-elsewhere.ts'
import { holdWithPeople } from './hold-people.ts'
import type { HeldSession } from './lock-session.ts'
import { markCalledOff } from './mark-called-off.ts'
import { type Plan, plannedTimes } from './planned-times.ts'
import type { PatternOfStation } from './station.queries.ts'

/** `why`: the station's pattern changed, or the calendar. */
type Following = Plan & { why: Sentence }

export const byCalendar: Sentence = { zh: '放假安排公布', en: 'the calendar table arrived' }

/**
 * The sessions of a station that have not begun are held as its pattern and the calendar say by now: another time, not at all, or after all. Whatever the minister decided stays. R19.1
 */
export async function followPattern(
  trx: Transaction<DB>,
  author: Author,
  station: PatternOfStation,
  { why, ...plan }: Following,
  now: Temporal.Instant,
): Promise<void> {
  const ids = await changedByPlan(trx, station, plan, now)
  for (const session of await holdWithPeople(trx, station.districtId, ids)) {
    const change = session.decided ? null : changeOf(session, station, plan, now)
    if (change?.off) await markCalledOff(trx, author, session, { why: change.off, words: change.words, decidedBy: null }, now)
    if (change?.times) await holdElsewhere(trx, author, session, change.times, { reason: why, decidedBy: null }, now)
  }
}

type Planned = Pick<HeldSession, 'state' | 'plannedDay' | 'startsAt' | 'endsAt'>

/** Which sessions are not as they would be planned now. */
export async function changedByPlan(db: Kysely<DB>, station: PatternOfStation, plan: Plan, now: Temporal.Instant): Promise<string[]> {
  const { rows } = await sql<Planned & { id: string }>`
    select x.id, x.state, x.planned_day as "plannedDay", x.starts_at as "startsAt", x.ends_at as "endsAt" from station_session x
    where x.district_id = ${station.districtId} and x.station_id = ${station.id} and x.starts_at > ${now}
      and x.decided_by is null and (x.state = 'planned' or x.called_off = 'holiday')`.execute(db)
  return rows.filter(row => changeOf(row, station, plan, now) !== null).map(({ id }) => id)
}

type Change = { off: CalledOffReason; words: string; times?: never } | { times: Times; off?: never }

function changeOf({ state, ...session }: Planned, station: PatternOfStation, plan: Plan, now: Temporal.Instant): Change | null {
  const planned = state === 'planned'
  if (session.plannedDay.dayOfWeek !== station.weekday) return planned ? { off: 'pattern', words: '' } : null
  const { day, festival, starts_at: startsAt, ends_at: endsAt, called_off: off } = plannedTimes(station, session.plannedDay, plan)
  if (off) return planned ? { off, words: off === 'holiday' ? festival : '' } : null
  const same = planned && startsAt.equals(session.startsAt) && endsAt.equals(session.endsAt)
  return same || Temporal.Instant.compare(startsAt, now) <= 0 ? null : { times: { day, festival, startsAt, endsAt } }
}
