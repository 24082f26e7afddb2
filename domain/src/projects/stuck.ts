import type { ProjectStatus } from './project-status.ts'

export type Standstill = {
  status: ProjectStatus
  /** the last public event or finished milestone */
  lastEventAt: Temporal.Instant
  /** not over yet */
  pausedUntil: Temporal.Instant | null
  /** all it waits for is an authority outside whose expected day is still to come */
  waitsOutside: boolean
}

/** Before when the last event lies of what is stuck: so many days° ago, of 24 hours each. R13.6 */
export const stuckBefore = (now: Temporal.Instant, stuckDays: number): Temporal.Instant => now.subtract({ hours: 24 * stuckDays })

/** Whether nothing moves: no public event and no finished milestone for `stuckDays`°, though it is neither paused nor only waiting outside. R13.6 */
export const isStuck = (
  { status, lastEventAt, pausedUntil, waitsOutside }: Standstill,
  now: Temporal.Instant,
  stuckDays: number,
): boolean =>
  status === 'open' &&
  (pausedUntil === null || Temporal.Instant.compare(pausedUntil, now) <= 0) &&
  !waitsOutside &&
  Temporal.Instant.compare(lastEventAt, stuckBefore(now, stuckDays)) < 0
