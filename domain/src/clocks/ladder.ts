import type { Calendar } from '#calendar/calendar.ts'
import type { PromiseUnit } from '#calendar/time-promise.ts'
import { addWorkingMinutes } from '#calendar/working-time.ts'
import { at, dateIn } from '#calendar/zone.ts'
import type { Ladder, Rung, RungTells } from './rung.ts'
import type { RungPlace } from './rung-words.ts'
import { type UnitClass, unitClassOf } from './unit-class.ts'

export type DueClock = { promiseUnit: PromiseUnit; dueAt: Temporal.Instant }
export type StartedClock = DueClock & { startedAt: Temporal.Instant }
export type DueRung = { position: number; at: Temporal.Instant; tells: RungTells[] }

/**
 * When a rung stands, by its distance from the due time alone. Positions past the last fixed rung are the daily ones: the first 09:00 after the last fixed rung, and one each day from there.
 * Throws RangeError for a position that is no whole number from 0.
 */
export function rungAt(calendar: Calendar, ladder: Ladder, clock: DueClock, position: number): Temporal.Instant {
  if (!Number.isSafeInteger(position) || position < 0) throw new RangeError(`a ladder has no rung ${position}`)
  const unitClass = unitClassOf(clock.promiseUnit)
  const fixed = fixedRungs(ladder[unitClass])
  const rung = fixed[position]
  if (rung) return offsetFrom(calendar, unitClass, clock.dueAt, rung.offsetMinutes)
  const last = offsetFrom(calendar, unitClass, clock.dueAt, fixed.at(-1)?.offsetMinutes ?? 0)
  return dailyAfter(last, position - fixed.length, dailyRung(ladder[unitClass]).offsetMinutes)
}

/** When the sweep must look at the clock again if `nextPosition` is the first rung that has not fired. A rung that would stand before the clock's start stands at the start. */
export function nextRungAt(calendar: Calendar, ladder: Ladder, clock: StartedClock, nextPosition: number): Temporal.Instant {
  const at = rungAt(calendar, ladder, clock, nextPosition)
  return Temporal.Instant.compare(at, clock.startedAt) < 0 ? clock.startedAt : at
}

/**
 * The rungs from `nextPosition` on that are due at `asOf`, in order, each once; afterwards the clock's next position is `nextPosition` plus their number. R10.2
 *
 * It is the same call for a sweep each minute, after days of downtime, and for a clock entered late (R4.2): every rung already past comes once, `at` being when it stood and `asOf` when it fires.
 */
export function dueRungs(calendar: Calendar, ladder: Ladder, clock: StartedClock, nextPosition: number, asOf: Temporal.Instant): DueRung[] {
  const due: DueRung[] = []
  for (let position = nextPosition; ; position += 1) {
    const at = nextRungAt(calendar, ladder, clock, position)
    if (Temporal.Instant.compare(at, asOf) > 0) return due
    due.push({ position, at, tells: tellsAt(ladder, unitClassOf(clock.promiseUnit), position) })
  }
}

/** Who a rung tells; a position past the fixed rungs is the daily one. */
export function tellsAt(ladder: Ladder, unitClass: UnitClass, position: number): RungTells[] {
  return (fixedRungs(ladder[unitClass])[position] ?? dailyRung(ladder[unitClass])).tells
}

/** Where a rung stands, for its name. */
export function rungPlace(ladder: Ladder, unitClass: UnitClass, position: number): RungPlace {
  const fixed = fixedRungs(ladder[unitClass])
  const rung = fixed[position]
  return rung
    ? { unitClass, offsetMinutes: rung.offsetMinutes, daily: null }
    : { unitClass, offsetMinutes: fixed.at(-1)?.offsetMinutes ?? 0, daily: position - fixed.length + 1 }
}

const fixedRungs = (all: readonly Rung[]) => all.filter(rung => !rung.daily)

function dailyRung(all: readonly Rung[]): Rung {
  const daily = all.find(rung => rung.daily)
  if (!daily) throw new RangeError('a ladder without its daily rung ends')
  return daily
}

function offsetFrom(calendar: Calendar, unitClass: UnitClass, dueAt: Temporal.Instant, minutes: number): Temporal.Instant {
  return unitClass === 'clock' ? dueAt.add({ minutes }) : addWorkingMinutes(calendar, dueAt, minutes)
}

function dailyAfter(last: Temporal.Instant, days: number, minuteOfDay: number): Temporal.Instant {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 }).toString({
    smallestUnit: 'minute',
  })
  const sameDay = dateIn(last)
  const first = Temporal.Instant.compare(at(sameDay, time), last) > 0 ? sameDay : sameDay.add({ days: 1 })
  return at(first.add({ days }), time)
}
