import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const starts = [here('src/door/main.ts'), here('src/desk/main.ts')]
const door = here('src/door/Door.tsx')
const signIn = here('src/door/members/SignInScreen.tsx')
const desk = here('src/desk/Desk.tsx')
const signInOfDesk = here('src/desk/members/SignInPage.tsx')

type Context = Rolldown.ChunkingContext
type Closure = 'static' | 'whole'

/**
 * Few files that belong together instead of a small one for every module that two screens share: each costs a request and compresses badly
 * alone. What the door ever reaches is parted from what the desk alone needs, before the desk's own files take their imports along.
 */
export const groups = [
  // These two change only with the lock file.
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 9 },
  { name: 'routing', test: /node_modules\/(@tanstack|i18next|react-i18next)\//, priority: 9 },
  { name: sheetChunk, debugName: 'style sheets', priority: 8 },
  { name: wordsChunk, debugName: 'words of the first pages', priority: 7 },
  { name: startChunk, debugName: 'start', priority: 6 },
  { name: firstPageChunk, debugName: 'first page', priority: 5 },
  { name: laterOfDoorChunk, debugName: 'what the door shows later and the desk too', priority: 4 },
  { name: deskChunk, debugName: 'the desk before any page', priority: 3 },
  { name: dayChunk, debugName: 'the day and what opens below its rows', priority: 2 },
]

/** One sheet for whatever both fronts need at once, and the desk's own. */
function sheetChunk(id: string): string | null {
  if (!/\.css$/.test(id) || id.includes('node_modules')) return null
  return id.startsWith(here('src/desk/')) ? 'desk' : 'look'
}

/** The door waits for one file of words, not for three. */
function wordsChunk(id: string): string | null {
  return id.match(/\/src\/(?:shared\/shared|door\/shared\/door|door\/requests\/requests)\.(zh-CN|en)\.ts$/)?.[1] ?? null
}

/** What the two entries run before the first paint: it must not wait for React. */
function startChunk(id: string, context: Context): string | null {
  return isOurs(id) && starts.some(start => closure(start, context).has(id)) ? 'start' : null
}

/** The door's first page, signed in or out, and what of it the desk needs too. */
function firstPageChunk(id: string, context: Context): string | null {
  if (!isOurs(id) || ![door, signIn].some(screen => closure(screen, context).has(id))) return null
  return id.startsWith(here('src/door/')) ? 'home' : 'common'
}

function laterOfDoorChunk(id: string, context: Context): string | null {
  if (!isOurs(id) || id.startsWith(here('src/door/')) || !closure(door, context, 'whole').has(id)) return null
  return [desk, ...dayModules(context)].some(screen => closure(screen, context).has(id)) ? 'later' : null
}

function deskChunk(id: string, context: Context): string | null {
  return isOurs(id) && [desk, signInOfDesk].some(screen => closure(screen, context).has(id)) ? 'desk' : null
}

function dayChunk(id: string, context: Context): string | null {
  return isOurs(id) && dayModules(context).some(screen => closure(screen, context).has(id)) ? 'day' : null
}

/** The day, and the steps that open below its rows. */
const dayModules = (context: Context) =>
  [...closure(desk, context, 'whole')].filter(id => /\/desk\/(today\/TodayPage|\w+\/(\w+H|write-h)ere)\.tsx$/.test(id))

const isOurs = (id: string) => !id.includes('node_modules') && !id.endsWith('.css') && !starts.includes(id)

const known = new WeakMap<Context, Map<string, Set<string>>>()

/** A module and all that it imports: statically, or the whole of what it can ever bring. */
function closure(entry: string, context: Context, how: Closure = 'static'): Set<string> {
  const closures = known.get(context) ?? new Map<string, Set<string>>()
  known.set(context, closures)
  const key = `${how} ${entry}`
  const modules = closures.get(key) ?? walk(entry, context, how)
  closures.set(key, modules)
  return modules
}

function walk(id: string, context: Context, how: Closure, seen = new Set<string>()): Set<string> {
  if (seen.has(id)) return seen
  seen.add(id)
  const info = context.getModuleInfo(id)
  const next = [...(info?.importedIds ?? []), ...(how === 'whole' ? (info?.dynamicallyImportedIds ?? []) : [])]
  for (const one of next) walk(one, context, how, seen)
  return seen
}
