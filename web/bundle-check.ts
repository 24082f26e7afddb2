import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

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

const shell = ['index.html', 'src/desk/Desk.tsx', 'src/desk/words.zh-CN.ts', 'src/shared/shared.zh-CN.ts']
const layout = 'src/desk/shell/AntdLayout.tsx'
const pages = Object.keys(manifest).filter(key => /^src\/desk\/(\w+\/)+\w+Page\.tsx$/.test(key))
/** What opens below the rows of Today comes with it. */
const today = ['src/desk/today/TodayPage.tsx', ...Object.keys(manifest).filter(key => /^src\/desk\/\w+\/(\w+H|write-h)ere\.tsx$/.test(key))]
const home = atOnce('door/index.html', 'zh-CN')
const screens = Object.keys(manifest).filter(key => /^src\/door\/(\w+\/)*\w+Screen\.tsx$/.test(key))
const matter = ['src/door/matters/RequestScreen.tsx', 'src/door/requests/matter.zh-CN.ts']
const door = reachable(['door/index.html'])

size('web.door first page', home, 100)
size('web.door first page with Temporal brought along', [...home, ...door.filter(isTemporal)], 125)
size('web.door heaviest screen, opened by its address', heaviest([matter, ...screens.map(alone)], home), 110)
size('web.door everything, both languages', ours(door), 125)
size('web.desk first page', [...shell, ...today], 420)
size('web.desk heaviest page', heaviest(pages.map(alone), [...shell, layout]), 420)
free('web.door antd', door)
free('web.desk antd in the shell', [...shell, 'src/desk/members/SignInPage.tsx', ...today])
only('web.door packages', door, ['react', 'react-dom', 'scheduler', '@yigen/domain', 'temporal-polyfill', 'temporal-utils'])
process.exit(broken ? 1 : 0)

function size(bench: string, entries: readonly string[], most: number) {
  const kB = [...closure(entries)].filter(file => file.endsWith('.js')).reduce((sum, file) => sum + gzipped(file), 0) / 1000
  print({ bench, value: Math.round(kB * 10) / 10, unit: 'kB gzip', target: `value <= ${most}`, ok: kB <= most })
}

function free(bench: string, entries: readonly string[]) {
  const found = [...closure(entries)].filter(file => packages[file]?.some(name => name === 'antd' || name.startsWith('@rc-component/')))
  print({ bench, value: found.length, unit: 'chunks', target: 'value = 0', ok: found.length === 0 })
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

function print(line: { ok: boolean } & Record<string, unknown>) {
  broken ||= !line.ok
  console.log(JSON.stringify(line))
}

/**
 * What a page loads without being asked: the entry, and what the code that runs first imports by itself, which is the application and one
 * language. Temporal is left out: browsers that have it do not load it.
 */
function atOnce(entry: string, language: string): string[] {
  const first = ours(staticOf([entry]).flatMap(key => manifest[key]?.dynamicImports ?? []))
  return [entry, ...first.filter(key => (/\.(zh-CN|en)\.ts$/.exec(key)?.[1] ?? language) === language)]
}

function isTemporal(key: string): boolean {
  return key.includes('temporal-polyfill')
}

function ours(keys: readonly string[]): string[] {
  return keys.filter(key => !isTemporal(key))
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
  return new Set(staticOf(entries).map(key => manifest[key]?.file ?? ''))
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

/** What can ever be loaded from these, lazily too. */
function reachable(entries: readonly string[], seen = new Set<string>()): string[] {
  for (const key of entries) {
    if (seen.has(key)) continue
    seen.add(key)
    const chunk = manifest[key]
    reachable([...(chunk?.imports ?? []), ...(chunk?.dynamicImports ?? [])], seen)
  }
  return [...seen]
}

function gzipped(file: string): number {
  return gzipSync(readFileSync(join(dist, file)), { level: 9 }).length
}

function read<T>(path: string): T {
  return JSON.parse(readFileSync(join(dist, path), 'utf8')) as T
}
