import type { ClockState } from './clock-state.ts'

/** What a reader needs of a clock. */
export type ClockFace = {
  startedAt: Temporal.Instant
  dueAt: Temporal.Instant
  stoppedAt: Temporal.Instant | null
  provisional: boolean
}

type Times = Pick<ClockFace, 'startedAt' | 'dueAt' | 'stoppedAt'>

/** A clock is `soon` from so many minutes before its due time on, the due time itself included. R9.1 */
export const soonMinutes = 240

/** How a clock stands at a moment; a stopped one no longer moves. R9.1 */
export function clockState(clock: Times, now: Temporal.Instant): ClockState {
  if (clock.stoppedAt) return minutesFrom(clock.dueAt, clock.stoppedAt) > 0 ? 'doneLate' : 'done'
  const left = minutesFrom(now, clock.dueAt)
  if (left < 0) return 'over'
  return left <= soonMinutes ? 'soon' : 'running'
}

/** `minutes` whole: left while it runs, over when overdue, used when stopped. `used` is the filled share of the bar, 0 to 1. */
export type ClockReading = { state: ClockState; minutes: number; used: number }

/** A clock read at a moment. What is left is rounded down, what is over or used up: the words never flatter. */
export function clockReading(clock: Times, now: Temporal.Instant): ClockReading {
  const state = clockState(clock, now)
  const end = clock.stoppedAt ?? now
  return { state, minutes: minutesShown(clock, state, end), used: shareUsed(clock, end) }
}

function minutesShown(clock: Times, state: ClockState, end: Temporal.Instant): number {
  if (state === 'over') return Math.ceil(minutesFrom(clock.dueAt, end))
  if (clock.stoppedAt) return Math.max(0, Math.ceil(minutesFrom(clock.startedAt, end)))
  return Math.floor(minutesFrom(end, clock.dueAt))
}

function shareUsed(clock: Times, end: Temporal.Instant): number {
  const whole = minutesFrom(clock.startedAt, clock.dueAt)
  if (whole <= 0) return 1
  return Math.min(1, Math.max(0, minutesFrom(clock.startedAt, end) / whole))
}

function minutesFrom(a: Temporal.Instant, b: Temporal.Instant): number {
  return Number(b.epochNanoseconds - a.epochNanoseconds) / 60_000_000_000
}
