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

type Own = { drafted: Drafted; status: DrawnMilestone['status']; due: number | null; deviations: readonly string[] }
/** What is read off an answer once, for the many times that it is drawn. */
export type ReadPlan = { own: ReadonlyMap<string, Own>; planned: ReadonlyMap<string, Span> }

export function readPlan({ milestones, inForce }: Plan, { scale }: Measure): ReadPlan {
  const own = milestones.map((one): [string, Own] => [
    one.id,
    { drafted: draftedOf(one), status: one.now?.status ?? 'waiting', due: dueOf(one, scale), deviations: one.now?.deviations ?? [] },
  ])
  const planned = (inForce?.rows ?? []).map(({ id, startAt, finishAt }): [string, Span] => [
    id,
    { startAt: ms(startAt), finishAt: ms(finishAt) },
  ])
  return { own: new Map(own), planned: new Map(planned) }
}

/** The milestones of a plan as the chart draws them, with what a draft makes of them; what the draft takes away stays, and is said to go. */
export function drawnOf({ own, planned }: ReadPlan, forecast: ReckonedIds, draft: DraftDrawn | null, measure: Measure): DrawnMilestone[] {
  const now = byId(forecast, measure)
  const then = draft ? byId(draft.reckoned, measure) : null
  const before = [...own.values()].map(({ drafted }) => drafted)
  const kept = draft ? new Set(draft.milestones.map(({ id }) => id)) : null
  const gone = kept ? before.filter(({ id }) => !kept.has(id)) : []
  return [...(draft?.milestones ?? before), ...gone].map((one, place) =>
    drawn(one, place, own.get(one.id), {
      planned: planned.get(one.id) ?? null,
      now: now.get(one.id) ?? null,
      draft: then?.get(one.id) ?? null,
      gone: gone.includes(one),
      measure,
    }),
  )
}

type At = { planned: Span | null; now: Forecast | null; draft: Forecast | null; gone: boolean; measure: Measure }

function drawn(one: Drafted, place: number, own: Own | undefined, { planned, now, draft, gone, measure }: At): DrawnMilestone {
  const before = own?.drafted ?? null
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
    status: own?.status ?? 'waiting',
    planned,
    now,
    draft: moves ? draft : null,
    due: own?.due ?? null,
    lateDays: planned && now ? measure.scale.workdays(planned.finishAt, now.finishAt) : 0,
    deviations: own?.deviations ?? [],
    what: gone ? 'removed' : own === undefined ? 'added' : changed ? 'changed' : 'same',
  }
}

/** When what runs is over by its clock; of who has none by what was promised. R15.5 */
function dueOf({ now, promise }: Milestone, scale: WorkScale): number | null {
  if (now?.status !== 'running') return null
  return now.dueAt ? ms(now.dueAt) : scale.dueAt(ms(now.startAt), promise)
}

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
