import { orderOf, type PlannedMilestone, type Predecessor } from './plan-graph.ts'
import type { WorkScale } from './work-scale.ts'

/** What has happened to a milestone so far, in milliseconds since 1970; `expectedAt` is its owner's own forecast. R15.4 */
export type Actual = { startedAt?: number; finishedAt?: number; expectedAt?: number }

/**
 * One milestone reckoned, in milliseconds: when it starts and ends at the earliest and at the latest, and the working time between; what has none is critical. `drivenBy`: the place of the predecessor that alone
 * decides its start, −1 where none does. R15.3
 */
export type Reckoned = {
  startAt: number
  finishAt: number
  latestStart: number
  latestFinish: number
  slack: number
  critical: boolean
  drivenBy: number
}

/** `rows` in the order of the milestones. */
export type Schedule = { rows: readonly Reckoned[]; landsAt: number }

/** From when it is reckoned, and of a plan that is under way what has happened, by id, up to now; `startsFrom`: nothing new starts before (its project is paused). */
export type Standing = { beginsAt: number; now?: number; actuals?: ReadonlyMap<string, Actual>; startsFrom?: number }

/**
 * Earliest times by a pass forward, latest by a pass back from the landing, over the working calendar. With `actuals` and `now` it is the forecast: finished milestones keep their time, a running one ends when it is
 * due or expected and never before now, none that has not started starts before now, nor before a pause ends. Throws RangeError where the milestones wait for each other in a circle. R15.2, R15.3, R15.4
 */
export function schedule(scale: WorkScale, milestones: readonly PlannedMilestone[], standing: Standing): Schedule {
  const sorted = orderOf(milestones)
  if ('cycle' in sorted) throw new RangeError(`the milestones ${sorted.cycle.join(', ')} wait for each other`)
  const plan = linked(milestones)
  const beginsAt = scale.lagged(standing.beginsAt, 0)
  const forward = passForward(scale, plan, sorted.order, { ...standing, beginsAt })
  const landsAt = Math.max(beginsAt, ...forward.map(({ finishAt }) => finishAt))
  return { rows: passBack(scale, plan, sorted.order, forward, landsAt), landsAt }
}

type Wait = Omit<Predecessor, 'id'> & { place: number }
/** The milestones with places for names, and who waits for each. */
type Linked = { milestones: readonly PlannedMilestone[]; waits: readonly (readonly Wait[])[]; followers: readonly (readonly Wait[])[] }
type Early = Pick<Reckoned, 'startAt' | 'finishAt' | 'drivenBy'>

function linked(milestones: readonly PlannedMilestone[]): Linked {
  const places = new Map(milestones.map(({ id }, place) => [id, place]))
  const waits = milestones.map(({ predecessors }) =>
    predecessors.map(({ id, link, lag }): Wait => ({ place: places.get(id) as number, link, lag })),
  )
  const followers: Wait[][] = milestones.map(() => [])
  for (const [place, each] of waits.entries()) for (const { place: other, link, lag } of each) followers[other]?.push({ place, link, lag })
  return { milestones, waits, followers }
}

function passForward(scale: WorkScale, { milestones, waits }: Linked, order: readonly number[], standing: Standing): Early[] {
  const { beginsAt, now = Number.NEGATIVE_INFINITY, actuals } = standing
  const startsFrom = Math.max(now, standing.startsFrom ?? now)
  const early: Early[] = new Array(milestones.length)
  for (const place of order) {
    const { id, promise } = milestones[place] as PlannedMilestone
    const actual = actuals?.get(id)
    const { startAt: free, drivenBy } = earliestStart(scale, waits[place] as readonly Wait[], early, beginsAt)
    const startAt = actual?.startedAt ?? (actual?.finishedAt === undefined ? Math.max(free, startsFrom) : Math.min(free, actual.finishedAt))
    const finishAt = actual?.finishedAt ?? Math.max(actual?.expectedAt ?? scale.dueAt(startAt, promise), now)
    early[place] = { startAt, finishAt, drivenBy: actual?.startedAt === undefined && free < startAt ? -1 : drivenBy }
  }
  return early
}

/** The latest of what it waits for; without predecessors when the plan begins. R15.2 */
function earliestStart(scale: WorkScale, waits: readonly Wait[], early: readonly Early[], beginsAt: number) {
  let [startAt, drivenBy] = [waits.length === 0 ? beginsAt : Number.NEGATIVE_INFINITY, -1]
  for (const { place, link, lag } of waits) {
    const { startAt: start, finishAt: finish } = early[place] as Early
    const free = scale.lagged(link === 'finishStart' ? finish : start, lag)
    if (free > startAt) [startAt, drivenBy] = [free, place]
  }
  return { startAt: Math.max(startAt, beginsAt), drivenBy }
}

function passBack(scale: WorkScale, { milestones, followers }: Linked, order: readonly number[], early: readonly Early[], landsAt: number) {
  const late: { latestStart: number; latestFinish: number }[] = new Array(milestones.length)
  for (let i = order.length - 1; i >= 0; i--) {
    const place = order[i] as number
    let [latestStart, latestFinish] = [Number.POSITIVE_INFINITY, landsAt]
    for (const { place: follower, link, lag } of followers[place] as readonly Wait[]) {
      const until = scale.latestBefore((late[follower] as (typeof late)[number]).latestStart, lag)
      if (link === 'finishStart') latestFinish = Math.min(latestFinish, until)
      else latestStart = Math.min(latestStart, until)
    }
    latestStart = Math.min(latestStart, scale.latestStart(latestFinish, (milestones[place] as PlannedMilestone).promise))
    late[place] = { latestStart, latestFinish }
  }
  return early.map((each, place): Reckoned => {
    const { latestStart, latestFinish } = late[place] as (typeof late)[number]
    const slack = Math.min(scale.workingTime(each.startAt, latestStart), scale.workingTime(each.finishAt, latestFinish))
    return { ...each, latestStart, latestFinish, slack, critical: slack <= 0 }
  })
}
