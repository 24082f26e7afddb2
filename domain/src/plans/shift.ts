import { decidingWay } from './deciding-way.ts'
import type { Reckoned, Schedule } from './schedule.ts'
import type { WorkScale } from './work-scale.ts'

/** How far a forecast lies from the plan in force, in working days, later when positive; and the critical milestone that causes it, null where none did. R15.4 */
export type Shift = { workdays: number; causedBy: string | null; causedDays: number }

type Standing = { ids: readonly string[]; schedule: Schedule }
/** As it was planned: only when each starts and ends. */
type Planned = { ids: readonly string[]; schedule: { rows: readonly Span[]; landsAt: number } }
type Span = Pick<Reckoned, 'startAt' | 'finishAt'>

/**
 * The milestone that causes it is the one on the way back from the landing that took the most longer than planned by itself, whatever it was handed late; of two the earlier. One that the plan does not have took all of its own time.
 */
export function shiftOf(scale: WorkScale, planned: Planned, forecast: Standing): Shift {
  const before = new Map(planned.ids.map((id, place) => [id, planned.schedule.rows[place] as Span]))
  let worst: Pick<Shift, 'causedBy' | 'causedDays'> = { causedBy: null, causedDays: 0 }
  for (const place of decidingWay(forecast.schedule)) {
    const [id, now] = [forecast.ids[place] as string, forecast.schedule.rows[place] as Reckoned]
    const was = before.get(id)
    const took = scale.workdays(now.startAt, now.finishAt) - (was ? scale.workdays(was.startAt, was.finishAt) : 0)
    if (took > worst.causedDays) worst = { causedBy: id, causedDays: took }
  }
  return { workdays: scale.workdays(planned.schedule.landsAt, forecast.schedule.landsAt), ...worst }
}
