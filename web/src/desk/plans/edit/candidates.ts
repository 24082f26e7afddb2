import { circleBy, followingOf } from './circle.ts'
import { toggledIn, type Working } from './draft-changes.ts'

/** Another milestone as something to wait for. `landsAt`: the landing if it were added, or taken away where it is waited for; null where that would close a circle, which is named by ids. */
export type Candidate = { id: string; picked: boolean; landsAt: number | null; circle: readonly string[] | null }

/** How many are reckoned at once: who looks for another writes its name or number. */
export const mostCandidates = 40

/** What a milestone could wait for: what it waits for already, then the others in their order, at last those that wait for it themselves. */
export function candidatesFor(
  working: Working,
  id: string,
  fits: (id: string) => boolean,
  landsAt: (changed: Working) => number,
): { candidates: Candidate[]; more: number } {
  const waits = new Set(working.find(one => one.id === id)?.predecessors.map(each => each.id))
  const following = followingOf(working, id)
  const rank = (other: string) => (waits.has(other) ? 0 : following.has(other) ? 2 : 1)
  const others = working.map(one => one.id).filter(other => other !== id && fits(other))
  const sorted = others.map((other, place) => ({ other, place })).sort((a, b) => rank(a.other) - rank(b.other) || a.place - b.place)
  const candidates = sorted.slice(0, mostCandidates).map(({ other }): Candidate => {
    const circle = following.has(other) ? circleBy(working, id, other) : null
    return { id: other, picked: waits.has(other), landsAt: circle ? null : landsAt(toggledIn(working, id, other)), circle }
  })
  return { candidates, more: Math.max(0, sorted.length - mostCandidates) }
}
