import type { Predecessor } from '@yigen/domain/plans/plan-graph.ts'

/** Whatever waits for others of its kind. */
type Waiting = readonly { id: string; predecessors: readonly Pick<Predecessor, 'id'>[] }[]

/** The round that would close if the one waited for the other: from the one over what waits for it to the other and back; null where none would. R15.1 */
export function circleBy(working: Waiting, id: string, predecessor: string): readonly string[] | null {
  if (id === predecessor) return [id, id]
  const followers = followersOf(working)
  const cameFrom = new Map<string, string | null>([[id, null]])
  const queue = [id]
  for (let at = 0; at < queue.length; at++) {
    const here = queue[at] as string
    for (const next of followers.get(here) ?? []) {
      if (cameFrom.has(next)) continue
      cameFrom.set(next, here)
      if (next === predecessor) return [...wayTo(next, cameFrom), id]
      queue.push(next)
    }
  }
  return null
}

/** All that waits for it, directly or not: what it cannot wait for. */
export function followingOf(working: Waiting, id: string): ReadonlySet<string> {
  const followers = followersOf(working)
  const found = new Set<string>()
  const queue = [id]
  for (let at = 0; at < queue.length; at++)
    for (const next of followers.get(queue[at] as string) ?? []) {
      if (found.has(next)) continue
      found.add(next)
      queue.push(next)
    }
  return found
}

function followersOf(working: Waiting): ReadonlyMap<string, readonly string[]> {
  const followers = new Map<string, string[]>()
  for (const { id, predecessors } of working)
    for (const wait of predecessors) followers.set(wait.id, [...(followers.get(wait.id) ?? []), id])
  return followers
}

function wayTo(id: string, cameFrom: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = []
  for (let here: string | null = id; here !== null; here = cameFrom.get(here) ?? null) way.unshift(here)
  return way
}
