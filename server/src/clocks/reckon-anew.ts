import { type Calendar, hasTable } from '@yigen/domain/calendar/calendar.ts'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { dateEnding } from '@yigen/domain/calendar/zone.ts'
import { dueWithWaits, type Span } from '@yigen/domain/clocks/due-with-waits.ts'
import { nextRungAt } from '@yigen/domain/clocks/ladder.ts'
import type { Ladder } from '@yigen/domain/clocks/rung.ts'

/** A running clock, as far as its due time is reckoned from it. */
export type Reckonable = {
  startedAt: Temporal.Instant
  amount: number
  unit: TimePromise['unit']
  nextPosition: number
  /** it was given more time: until this day, whatever the reckoning says. R7.5 */
  extendedTo: Temporal.Instant | null
}
/** `firstDueAt`: of one that was given more time, what it would be due without. */
export type Reckoned = { dueAt: Temporal.Instant; firstDueAt: Temporal.Instant | null; provisional: boolean; nextRung: Temporal.Instant }

/** Its due time when its promise says, moved by the time waited; its next rung stands anew, those that fired stay fired. R6.2, R9.4, R10.2 */
export function reckonAnew(clock: Reckonable, waits: readonly Span[], calendar: Calendar, ladder: Ladder): Reckoned {
  const promised = deadlineOf(calendar, clock.startedAt, { amount: clock.amount, unit: clock.unit })
  const reckoned = dueWithWaits(calendar, { startedAt: clock.startedAt, dueAt: promised.dueAt }, waits)
  const dueAt = clock.extendedTo ?? reckoned
  const provisional = promised.provisional || (waits.length > 0 && !hasTable(calendar, dateEnding(dueAt).year))
  const face = { promiseUnit: clock.unit, startedAt: clock.startedAt, dueAt }
  return { dueAt, firstDueAt: clock.extendedTo && reckoned, provisional, nextRung: nextRungAt(calendar, ladder, face, clock.nextPosition) }
}
