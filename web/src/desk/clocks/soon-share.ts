import { soonMinutes } from '@yigen/domain/clocks/clock.ts'

type Span = { startedAt: Temporal.Instant; dueAt: Temporal.Instant }

/** The part of the whole, in percent, in which a clock is `soon`. */
export function soonShare({ startedAt, dueAt }: Span): number {
  const minutes = startedAt.until(dueAt).total('minutes')
  return minutes > 0 ? Math.min(100, (soonMinutes / minutes) * 100) : 0
}
