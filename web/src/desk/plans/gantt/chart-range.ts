import type { PlanView } from '../usePlanView.ts'

const day = 86_400_000

/** From the first to the last day that the chart shows, and a week: all that was planned, is forecast and drafted, and today. */
export function chartRange({ plan, now, forecast, drafted }: Pick<PlanView, 'plan' | 'now' | 'forecast' | 'drafted'>): {
  from: number
  until: number
} {
  const rows = [...forecast.schedule.rows, ...(drafted?.schedule.rows ?? [])]
  const planned = plan.inForce ? [Temporal.Instant.from(plan.inForce.landsAt).epochMilliseconds] : []
  return {
    from: Math.floor(Math.min(now, ...rows.map(({ startAt }) => startAt)) / day) * day,
    until: Math.ceil(Math.max(now, ...planned, forecast.schedule.landsAt, drafted?.schedule.landsAt ?? 0) / day + 7) * day,
  }
}
