import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')

/** One file of a workspace imports another; `erased`: types alone, which are gone when it runs; `waits`: brought when it is asked for. */
export type Arrow = { from: string; to: string; erased: boolean; waits: boolean }
/** Where a file stands: on which floor, counted from the ground, and in which room of it. */
export type Place = { floor: number; room: string }

/** The sources of a workspace by their path below `src`, without tests. */
export const sourcesOf = (workspace: string): string[] =>
  globSync('**/*.{ts,tsx}', { cwd: join(root, workspace, 'src') })
    .map(normalize)
    .filter(file => !/\.(test|fixture|bench)\.tsx?$/.test(file))
    .sort()

export const readSource = (workspace: string, file: string): string => readFileSync(join(root, workspace, 'src', file), 'utf8')

export const arrowsOf = (workspace: string): Arrow[] => sourcesOf(workspace).flatMap(from => arrowsFrom(from, readSource(workspace, from)))

/** A path by `#` or a dot leads into the workspace itself; all others leave it. */
export function arrowsFrom(from: string, text: string): Arrow[] {
  return importsIn(text).flatMap(({ path, ...how }) => {
    if (path.startsWith('#')) return [{ from, to: normalize(path.slice(1)), ...how }]
    return path.startsWith('.') ? [{ from, to: normalize(join(dirname(from), path)), ...how }] : []
  })
}

/** Whatever a file imports: statements, imports that wait, and re-exports. */
export function importsIn(text: string): { path: string; erased: boolean; waits: boolean }[] {
  const statements = [...text.matchAll(/^(?:import|export)\b([^'"]*?)\bfrom '([^']+)'/gm)]
  const others = [...text.matchAll(/^import '([^']+)'|\bimport\('([^']+)'\)/gm)]
  return [
    ...statements.map(([, what = '', path = '']) => ({ path, erased: what.trimStart().startsWith('type '), waits: false })),
    ...others.map(([, alone, later]) => ({ path: alone ?? later ?? '', erased: false, waits: later !== undefined })),
  ]
}

/** Nothing lower imports anything higher. */
export const upward = (arrows: readonly Arrow[], placeOf: (file: string) => Place): string[] =>
  arrows.filter(({ from, to }) => placeOf(to).floor > placeOf(from).floor).map(({ from, to }) => `${from} → ${to}`)

/** On one floor arrows between two rooms point one way, and lead nowhere back by others: each that closes a circle, file by file. */
export function circles(arrows: readonly Arrow[], placeOf: (file: string) => Place): string[] {
  const beside = arrows.filter(({ from, to }) => placeOf(from).floor === placeOf(to).floor && placeOf(from).room !== placeOf(to).room)
  const next = Map.groupBy(beside, ({ from }) => placeOf(from).room)
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (next.get(from) ?? []).some(arrow => {
      const room = placeOf(arrow.to).room
      if (room === to) return true
      if (seen.has(room)) return false
      seen.add(room)
      return reaches(room, to, seen)
    })
  return beside.filter(({ from, to }) => reaches(placeOf(to).room, placeOf(from).room, new Set())).map(({ from, to }) => `${from} → ${to}`)
}

/** Everything these files lead to within the workspace, themselves included, as far as `follow` goes on. */
export function reachedFrom(files: readonly string[], arrows: readonly Arrow[], follow: (file: string) => boolean): ReadonlySet<string> {
  const next = Map.groupBy(arrows, ({ from }) => from)
  const reached = new Set<string>()
  const waiting = [...files]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || !follow(file)) continue
    reached.add(file)
    waiting.push(...(next.get(file) ?? []).map(({ to }) => to))
  }
  return reached
}
