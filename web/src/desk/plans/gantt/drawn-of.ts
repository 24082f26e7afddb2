import type { Reckoned } from '@yigen/domain/plans/schedule.ts'
import type { WorkScale } from '@yigen/domain/plans/work-scale.ts'
import { draftedOf } from '../drafted-of.ts'
import { differ, draftFields } from '../edit/differences.ts'
import type { Working } from '../edit/draft-changes.ts'
import type { ReckonedIds } from '../edit/effect.ts'
import type { Drafted, Milestone, Plan } from '../plan-answer.ts'
import type { DrawnMilestone, Forecast, Span } from './drawn-milestone.ts'

export type Measure = { scale: WorkScale; workday: number }
export type DraftDrawn = { milestones: Working; reckoned: ReckonedIds }

/** The milestones of a plan as the chart draws them, with what a draft makes of them; what the draft takes away stays, and is said to go. */
export function drawnOf(plan: Plan, forecast: ReckonedIds, draft: DraftDrawn | null, measure: Measure): DrawnMilestone[] {
  const planned = plannedBy(plan)
  const now = byId(forecast, measure)
  const then = draft ? byId(draft.reckoned, measure) : new Map<string, Forecast>()
  const own = new Map(plan.milestones.map(one => [one.id, one]))
  const drafted = draft?.milestones ?? plan.milestones.map(draftedOf)
  const kept = new Set(drafted.map(({ id }) => id))
  const removed = plan.milestones.filter(({ id }) => !kept.has(id))
  return [...drafted, ...(draft ? removed.map(draftedOf) : [])].map((one, place) =>
    drawn(one, place, own.get(one.id), {
      planned: planned.get(one.id) ?? null,
      now: now.get(one.id) ?? null,
      draft: kept.has(one.id) ? (then.get(one.id) ?? null) : null,
      gone: !kept.has(one.id),
      measure,
    }),
  )
}

type At = { planned: Span | null; now: Forecast | null; draft: Forecast | null; gone: boolean; measure: Measure }

function drawn(one: Drafted, place: number, own: Milestone | undefined, { planned, now, draft, gone, measure }: At): DrawnMilestone {
  const before = own ? draftedOf(own) : null
  const changed = before !== null && draftFields.some(field => differ(before, one, field))
  const moves = draft !== null && (now === null || draft.finishAt !== now.finishAt || draft.startAt !== now.startAt)
  return {
    id: one.id,
    number: place + 1,
    name: one.name,
    owner: one.owner,
    promise: before?.promise ?? one.promise,
    promised: before && differ(before, one, 'promise') ? one.promise : null,
    predecessors: one.predecessors,
    gate: one.gate,
    status: own?.now?.status ?? 'waiting',
    planned,
    now,
    draft: moves ? draft : null,
    due: dueOf(own, measure.scale),
    lateDays: planned && now ? measure.scale.workdays(planned.finishAt, now.finishAt) : 0,
    deviations: own?.now?.deviations ?? [],
    what: gone ? 'removed' : own === undefined ? 'added' : changed ? 'changed' : 'same',
  }
}

/** When what runs is over by its clock; of who has none by what was promised. R15.5 */
function dueOf(own: Milestone | undefined, scale: WorkScale): number | null {
  if (own?.now?.status !== 'running') return null
  return own.now.dueAt ? ms(own.now.dueAt) : scale.dueAt(ms(own.now.startAt), own.promise)
}

const plannedBy = ({ inForce }: Plan): ReadonlyMap<string, Span> =>
  new Map((inForce?.rows ?? []).map(({ id, startAt, finishAt }) => [id, { startAt: ms(startAt), finishAt: ms(finishAt) }]))

const byId = ({ ids, schedule }: ReckonedIds, measure: Measure): ReadonlyMap<string, Forecast> =>
  new Map(ids.map((id, place) => [id, forecastOf(schedule.rows[place] as Reckoned, measure)]))

const forecastOf = ({ startAt, finishAt, latestFinish, slack, critical }: Reckoned, { workday }: Measure): Forecast => ({
  startAt,
  finishAt,
  latestFinish,
  critical,
  slackDays: Math.max(0, Math.floor(slack / workday)),
})

const ms = (moment: string): number => Temporal.Instant.from(moment).epochMilliseconds
