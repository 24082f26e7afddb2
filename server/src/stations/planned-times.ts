import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { at } from '@yigen/domain/calendar/zone.ts'
import { heldOn } from '@yigen/domain/stations/session-day.ts'
import type { Transaction } from 'kysely'
import { freshCalendarsOf } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import type { PatternOfStation } from './station.queries.ts'
import { type Taken, takenTimes } from './taken-times.ts'

/** By what sessions are planned: the tables of this moment, and where the minister put others. */
export type Plan = { calendar: Calendar; taken: readonly Taken[] }

/** Of a station that is held by the step. */
export const planOf = async (trx: Transaction<DB>, station: PatternOfStation, now: Temporal.Instant): Promise<Plan> => ({
  calendar: (await freshCalendarsOf(trx, station.districtId))(now),
  taken: await takenTimes(trx, station, now),
})

/** When the session of a planned day is held, or that it is not: a day off without a make-up day, or the minister put another one there. R19.1 */
export function plannedTimes(
  { from, until }: Pick<PatternOfStation, 'from' | 'until'>,
  planned: Temporal.PlainDate,
  { calendar, taken }: Plan,
) {
  const { day: held, festival } = heldOn(calendar, planned)
  const day = held ?? planned
  const times = { day, festival, starts_at: at(day, from), ends_at: at(day, until) }
  if (!held) return { ...times, state: 'calledOff' as const, called_off: 'holiday' as const }
  const isTaken = taken.some(({ startsAt, endsAt }) => before(startsAt, times.ends_at) && before(times.starts_at, endsAt))
  if (isTaken) return { ...times, state: 'calledOff' as const, called_off: 'minister' as const }
  return { ...times, state: 'planned' as const, called_off: null }
}

export type PlannedTimes = ReturnType<typeof plannedTimes>

const before = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) < 0
