import type { Predecessor } from './plan-graph.ts'
import type { Actual } from './schedule.ts'
import type { WorkScale } from './work-scale.ts'

/** Whether a milestone starts by hand: one of its lags is negative. R15.2 */
export const startsByHand = (predecessors: readonly Predecessor[]): boolean => predecessors.some(({ lag }) => lag < 0)

/**
 * When a milestone may start by what has happened, in milliseconds: the latest of its predecessors with their lags, never before its version was adopted; null while one of them has not come. Negative lags hold nothing back: what
 * has one starts by hand. R15.2
 */
export function readyAt(
  scale: WorkScale,
  predecessors: readonly Predecessor[],
  actuals: ReadonlyMap<string, Actual>,
  adoptedAt: number,
): number | null {
  let ready = adoptedAt
  for (const { id, link, lag } of predecessors) {
    if (lag < 0) continue
    const actual = actuals.get(id)
    const came = link === 'finishStart' ? actual?.finishedAt : actual?.startedAt
    if (came === undefined) return null
    ready = Math.max(ready, scale.lagged(came, lag))
  }
  return ready
}

/** Whether one that starts by hand is to be started by now: all else it waits for has come (`ready`), and the forecast has it begin (`forecastStart`). R15.2 */
export const isToStart = (
  predecessors: readonly Predecessor[],
  { ready, forecastStart }: { ready: number | null; forecastStart: number },
  now: number,
): boolean => startsByHand(predecessors) && ready !== null && ready <= now && forecastStart <= now
