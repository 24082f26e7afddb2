import { fileURLToPath } from 'node:url'
import type { Rolldown } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const start = here('src/start.ts')
const door = here('src/door/Door.tsx')
const home = here('src/door/requests/home/HomeScreen.tsx')
const desk = here('src/desk/Desk.tsx')

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
  { name: wordsChunk, debugName: 'words of slices that stand on one page', priority: 8 },
  { name: startChunk, debugName: 'start', priority: 7 },
  { name: doorChunk, debugName: 'the door before anybody is signed in', priority: 6 },
  { name: matterChunk, debugName: 'of matters, at the door and at the desk', priority: 5 },
  { name: homeChunk, debugName: 'what the door’s first page shares with others', priority: 4 },
  {
    name: 'booking',
    debugName: 'what screens of a station share',
    test: /\/src\/door\/bookings\/(booking-sheet|kept-booking|queue-parts|queue-sheet|useChosen|WhenPicker|ChangeBooking|MoveForm|wire)\.tsx?$/,
    priority: 4,
  },
  { name: deskChunk, debugName: 'the desk before any page', priority: 3 },
  { name: dayChunk, debugName: 'the day and what opens below its rows', priority: 2 },
]

/** The sheets that come with their pages: of landing projects and their results, of policies and of early signs, of what an administrator or minister does seldom, of who stands at a station. */
const withTheirPages: Record<string, RegExp> = {
  landing: /\/src\/desk\/(landings|plans|projects|results|result-figures|reviews|shared\/versions|site-meetings)\//,
  seldom: /\/src\/desk\/(imports|calendar|history|second-steps)\//,
  policies: /\/src\/desk\/(policies|verdicts\/verdicts)/,
  signs: /\/src\/desk\/signs\/signs/,
  queue: /\/src\/door\/bookings\/(queue|station-screen)\.css/,
}

/** What whoever comes sees at once; of the door what only who is signed in sees; the desk's. */
function sheetChunk(id: string): string | null {
  if (!id.endsWith('.css') || id.includes('node_modules')) return null
  for (const [name, pages] of Object.entries(withTheirPages)) if (pages.test(id)) return name
  if (id.startsWith(here('src/desk/'))) return 'desk'
  return id.startsWith(here('src/door/requests/')) ? 'matter' : 'look'
}

/** The slices whose words stand together on a matter's page and beside the lists, or on a project's. Those of any other come alone. */
const oneFile: Record<string, RegExp> = {
  matters: /^(assignments|declines|enterprises|exports|handovers|moves|pace|pauses|ratings|requests|services|supervisions|tasks|views)$/,
  landings: /^(leaderships|plans|reviews|site-meetings)$/,
}

/** Words of pages (decision 0035): a file for each language. */
function wordsChunk(id: string): string | null {
  const [, slice = '', language] = id.match(/\/src\/desk\/([\w-]+)\/\1\.(zh-CN|en)\.ts$/) ?? []
  const page = Object.keys(oneFile).find(name => oneFile[name]?.test(slice))
  return page ? `${page}.${language}` : null
}

/** What runs before the first paint: it must not wait for React. */
function startChunk(id: string, context: Context): string | null {
  return isOurs(id) && closure(start, context).has(id) ? 'start' : null
}

/** The door signed out, and what of it the desk shows too. */
function doorChunk(id: string, context: Context): string | null {
  if (!isOurs(id) || !closure(door, context).has(id)) return null
  return id.startsWith(here('src/door/')) ? 'door' : 'common'
}

function matterChunk(id: string, context: Context): string | null {
  if (!isOurs(id) || id.startsWith(here('src/door/')) || !closure(door, context, 'whole').has(id)) return null
  return [home, desk, ...dayModules(context)].some(screen => closure(screen, context).has(id)) ? 'matter' : null
}

/** Its own form stays with it: who opens one matter by its address files nothing. */
function homeChunk(id: string, context: Context): string | null {
  return isOurs(id) && !/\/door\/requests\/(home|filing)\//.test(id) && closure(home, context).has(id) ? 'home' : null
}

function deskChunk(id: string, context: Context): string | null {
  return isOurs(id) && closure(desk, context).has(id) ? 'desk' : null
}

function dayChunk(id: string, context: Context): string | null {
  return isOurs(id) && dayModules(context).some(screen => closure(screen, context).has(id)) ? 'day' : null
}

/** The day, and the steps that open below its rows. */
const dayModules = (context: Context) =>
  [...closure(desk, context, 'whole')].filter(id => /\/desk\/(today\/TodayPage|\w+\/(\w+H|write-h)ere)\.tsx$/.test(id))

const isOurs = (id: string) => !id.includes('node_modules') && !id.endsWith('.css')

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
