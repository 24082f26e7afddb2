import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const starts = [here('src/door/main.ts'), here('src/desk/main.ts')]
const door = here('src/door/Door.tsx')

type Context = Rolldown.ChunkingContext

/** Few files that belong together instead of a small one for every module that two screens share: each costs a request and compresses badly alone. */
export const groups = [
  // These two change only with the lock file.
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 2 },
  { name: 'routing', test: /node_modules\/(@tanstack|i18next|react-i18next)\//, priority: 2 },
  { name: startChunk, debugName: 'start', priority: 1 },
  { name: firstPageChunk, debugName: 'first page', priority: 0 },
]

/** What the two entries run before the first paint: it must not wait for React. */
function startChunk(id: string, context: Context): string | null {
  return isOurs(id) && starts.some(start => closure(start, context).has(id)) ? 'start' : null
}

/** The door's first page, and what of it the desk needs too. */
function firstPageChunk(id: string, context: Context): string | null {
  if (!isOurs(id) || !closure(door, context).has(id)) return null
  return id.startsWith(here('src/door/')) ? 'home' : 'common'
}

const isOurs = (id: string) => !id.includes('node_modules') && !id.endsWith('.css') && !starts.includes(id)

const known = new WeakMap<Context, Map<string, Set<string>>>()

/** A module and all that it imports statically. */
function closure(entry: string, context: Context): Set<string> {
  const closures = known.get(context) ?? new Map<string, Set<string>>()
  known.set(context, closures)
  const modules = closures.get(entry) ?? walk(entry, context)
  closures.set(entry, modules)
  return modules
}

function walk(id: string, context: Context, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen
  seen.add(id)
  for (const next of context.getModuleInfo(id)?.importedIds ?? []) walk(next, context, seen)
  return seen
}
