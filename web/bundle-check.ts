import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** One line per promise about the size of the pages, as every bench prints it; exit code 1 when one is broken. Runs after `vite build`. */
type Chunk = { file: string; imports?: string[]; dynamicImports?: string[] }
type Manifest = Record<string, Chunk>

const dist = join(import.meta.dirname, 'dist')
if (!existsSync(join(dist, '.vite/manifest.json'))) {
  console.error('web/dist is not built: run vite build first')
  process.exit(1)
}
const manifest = read<Manifest>('.vite/manifest.json')
const packages = read<Record<string, string[]>>('.vite/packages.json')
let broken = false

const start = named('start')
const shell = [start, named('desk'), 'src/desk/words.zh-CN.ts']
const pages = Object.keys(manifest).filter(key => /^src\/desk\/([\w-]+\/)+\w+Page\.tsx$/.test(key))
/** The words that come with the pages that show them, in the first language (decision 0035). */
const wordsOfPages = Object.keys(manifest).filter(
  key => /^assets\/(?!words)[\w-]+\.zh-CN-[\w-]{8}\.js$/.test(fileOf(key)) && !key.includes('/door/'),
)
/** The day with what opens below its rows. */
const today = [named('day')]
const home = [start, named('door'), 'src/door/requests/home/HomeScreen.tsx']
/** What the code on a desk opens: nobody is signed in. */
const booking = [start, named('door'), 'src/door/bookings/BookScreen.tsx', 'src/door/bookings/bookings.zh-CN.ts']
const screens = Object.keys(manifest).filter(key => /^src\/door\/(\w+\/)*\w+Screen\.tsx$/.test(key))
const matter = ['src/door/matters/RequestScreen.tsx', 'src/door/requests/matter.zh-CN.ts']
const door = reachable([named('door')])

size('web.door first page', home, 100)
size('web.door first page with Temporal brought along', [...home, ...Object.keys(manifest).filter(isTemporal)], 125)
size('web.door heaviest screen, opened by its address', heaviest([matter, ...screens.map(alone)], [start, named('door')]), 110)
size('web.door booking page', booking, 100)
size('web.door everything, both languages', [start, ...door], 170)
size('web.desk first page', [...shell, ...today], 420)
size('web.desk heaviest page, with the words of all pages', heaviest(pages.map(alone), [...shell, ...wordsOfPages]), 420)
only('web.door packages', door, ['react', 'react-dom', 'scheduler', '@yigen/domain', 'temporal-polyfill', 'temporal-utils', 'uqr'])
sent('web.door signed out', 'door/index.html', 'signed-out', 84, 6)
sent('web.desk the day', 'index.html', 'signed-in', 216, 12, ['src/desk/words.zh-CN.ts'])
none('web.desk the day, words of pages', [...shell, ...today], wordsOfPages)
process.exit(broken ? 1 : 0)

function size(bench: string, entries: readonly string[], most: number) {
  const kB = [...closure(entries)].filter(file => file.endsWith('.js')).reduce((sum, file) => sum + gzipped(file), 0) / 1000
  print({ bench, value: Math.round(kB * 10) / 10, unit: 'kB gzip', target: `value <= ${most}`, ok: kB <= most })
}

/** What the page itself asks for, with what the build compressed beforehand, as it is sent: the files that its HTML names, and further ones. */
function sent(
  bench: string,
  page: string,
  reader: 'signed-in' | 'signed-out',
  most: number,
  mostFiles: number,
  further: readonly string[] = [],
) {
  const html = readFileSync(join(dist, page), 'utf8')
  const named = [...html.matchAll(/<(?:script|link)[^>]*(?:src|href)="\/([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !tag.includes('rel="icon"') && (reader === 'signed-in' || !tag.includes('data-signed-in')))
    .map(([, file = '']) => file)
  const files = new Set([...named, ...closure(further)])
  const kB = [...files].reduce((sum, file) => sum + brotlied(file), gzipped(page)) / 1000
  const ok = kB <= most && files.size <= mostFiles
  const target = `value <= ${most}, files <= ${mostFiles}`
  print({ bench: `${bench}, as it is sent`, value: Math.round(kB * 10) / 10, unit: 'kB', files: files.size, target, ok })
}

function only(bench: string, entries: readonly string[], allowed: readonly string[]) {
  const others = new Set([...closure(entries)].flatMap(file => packages[file] ?? []).filter(name => !allowed.includes(name)))
  print({
    bench,
    value: others.size,
    unit: 'other packages',
    target: 'value = 0',
    ok: others.size === 0,
    ...(others.size > 0 ? { found: [...others] } : {}),
  })
}

/** However much stands in these files, the load does not grow by it. */
function none(bench: string, entries: readonly string[], kept: readonly string[]) {
  const there = closure(entries)
  const found = kept.map(fileOf).filter(file => there.has(file))
  print({ bench, value: found.length, unit: `of ${kept.length} files`, target: 'value = 0', ok: found.length === 0 && kept.length > 0 })
}

function print(line: { ok: boolean } & Record<string, unknown>) {
  broken ||= !line.ok
  console.log(JSON.stringify(line))
}

function isTemporal(key: string): boolean {
  return key.includes('temporal-polyfill')
}

function alone(key: string): [string] {
  return [key]
}

/** Of several loads on top of what is there already, the one that makes the most. */
function heaviest(loads: readonly string[][], there: readonly string[]): string[] {
  const weight = (entries: readonly string[]) =>
    [...closure(entries)].reduce((sum, file) => sum + (file.endsWith('.js') ? gzipped(file) : 0), 0)
  return loads.map(load => [...there, ...load]).reduce((most, load) => (weight(load) > weight(most) ? load : most), [...there])
}

/** The files that arrive with these: their own and what they import statically. */
function closure(entries: readonly string[]): Set<string> {
  return new Set(staticOf(entries).map(fileOf))
}

function fileOf(key: string): string {
  return manifest[key]?.file ?? ''
}

function staticOf(keys: readonly string[], seen = new Set<string>()): string[] {
  for (const key of keys) {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the build has no ${key}`)
    if (seen.has(key)) continue
    seen.add(key)
    staticOf(chunk.imports ?? [], seen)
  }
  return [...seen]
}

/** The file of a group of chunks.ts. */
function named(group: string): string {
  const key = Object.keys(manifest).find(one => new RegExp(`^assets/${group}-[\\w-]{8}\\.js$`).test(manifest[one]?.file ?? ''))
  if (!key) throw new Error(`the build has no file of ${group}`)
  return key
}

/** What can ever be loaded from these, lazily too. */
function reachable(entries: readonly string[], seen = new Set<string>()): string[] {
  for (const key of entries) {
    if (seen.has(key)) continue
    seen.add(key)
    const chunk = manifest[key]
    // what begins either front is no way from one to the other
    reachable([...(chunk?.imports ?? []), ...(key === start ? [] : (chunk?.dynamicImports ?? []))], seen)
  }
  return [...seen]
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
}

function brotlied(file: string): number {
  const packed = join(dist, `${file}.br`)
  if (existsSync(packed)) return readFileSync(packed).length
  return brotliCompressSync(readFileSync(join(dist, file))).length
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(dist, path), 'utf8')) as T
}
