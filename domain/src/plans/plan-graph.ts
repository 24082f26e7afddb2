/** How long a milestone may take: 1 to 400 of its unit, each counted as R9.3 counts it. R15.1 */
export const milestoneUnits = ['workingHours', 'workingDays', 'calendarDays'] as const
export type MilestonePromise = { amount: number; unit: (typeof milestoneUnits)[number] }

/** What a milestone waits for: the finish or the start of another, and so many working days more, or fewer when negative. R15.1 */
export const links = ['finishStart', 'startStart'] as const
export type Link = (typeof links)[number]
export type Predecessor = { id: string; link: Link; lag: number }

/** What reckoning asks of a milestone. */
export type PlannedMilestone = { id: string; promise: MilestonePromise; predecessors: readonly Predecessor[] }

/** Milestones so that each comes after all it waits for; or those that wait for each other, in their order, the first again at the end. */
export type Order = { order: readonly number[] } | { cycle: readonly string[] }

/**
 * The places of the milestones in an order in which each comes after its predecessors. R15.1: no cycle. Throws RangeError for a predecessor that is not in the plan, or an id that stands twice.
 */
export function orderOf(milestones: readonly PlannedMilestone[]): Order {
  const places = placesOf(milestones)
  const waits = milestones.map(({ predecessors }) => predecessors.map(({ id }) => placeIn(places, id)))
  const followers = followersOf(waits)
  const left = waits.map(each => each.length)
  const order = left.flatMap((count, place) => (count === 0 ? [place] : []))
  for (let at = 0; at < order.length; at++)
    for (const follower of followers[order[at] as number] ?? []) if (--(left[follower] as number) === 0) order.push(follower)
  return order.length === milestones.length ? { order } : { cycle: cycleIn(milestones, waits, left) }
}

/** Where each id stands. */
function placesOf(milestones: readonly PlannedMilestone[]): ReadonlyMap<string, number> {
  const places = new Map(milestones.map(({ id }, place) => [id, place]))
  if (places.size < milestones.length) throw new RangeError('a milestone stands twice in the plan')
  return places
}

function placeIn(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id)
  if (place === undefined) throw new RangeError(`${id} is no milestone of the plan`)
  return place
}

function followersOf(waits: readonly (readonly number[])[]): number[][] {
  const followers: number[][] = waits.map(() => [])
  for (const [place, each] of waits.entries()) for (const other of each) followers[other]?.push(place)
  return followers
}

/** From any that is left, what it waits for is walked back until one comes again. */
function cycleIn(milestones: readonly PlannedMilestone[], waits: readonly (readonly number[])[], left: readonly number[]): string[] {
  const walked: number[] = []
  let at = left.findIndex(count => count > 0)
  while (!walked.includes(at)) {
    walked.push(at)
    at = (waits[at] ?? []).find(other => (left[other] as number) > 0) as number
  }
  const round = [...walked.slice(walked.indexOf(at)), at].reverse()
  return round.map(place => (milestones[place] as PlannedMilestone).id)
}
