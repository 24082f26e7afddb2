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

const polyfill = Object.keys(manifest).filter(key => key.includes('temporal-polyfill'))
const zhCN = 'src/desk/words.zh-CN.ts'
const shell = ['index.html', 'src/desk/Desk.tsx', zhCN]
const layout = 'src/desk/shell/AntdLayout.tsx'
const pages = Object.keys(manifest).filter(key => /^src\/desk\/\w+\/\w+Page\.tsx$/.test(key))
const door = Object.keys(manifest).filter(key => key === 'door/index.html' || key.startsWith('src/door/'))

size('web.door', [...door, 'src/door/Door.tsx'], 100)
size('web.door with Temporal brought along', [...door, 'src/door/Door.tsx', ...polyfill], 125)
size('web.desk first page', [...shell, 'src/desk/requests/TodayPage.tsx'], 420)
size('web.desk heaviest page', heaviest(), 420)
free('web.door antd', [...door, ...reachable(door)])
free('web.desk antd in the shell', [...shell, 'src/desk/members/SignInPage.tsx', 'src/desk/requests/TodayPage.tsx'])
only(
  'web.door packages',
  [...door, ...reachable(door)],
  ['react', 'react-dom', 'scheduler', '@yigen/domain', 'temporal-polyfill', 'temporal-utils'],
)
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

/** The page whose own code, with the shell and the antd layout, is the most. */
function heaviest(): string[] {
  const loads = pages.map(page => [...shell, layout, page])
  const weight = (entries: string[]) => [...closure(entries)].reduce((sum, file) => sum + (file.endsWith('.js') ? gzipped(file) : 0), 0)
  return loads.reduce((most, load) => (weight(load) > weight(most) ? load : most), [...shell, layout])
}

/** Everything that arrives with these: their files and what they import statically. */
function closure(entries: readonly string[]): Set<string> {
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk) throw new Error(`the build has no ${key}`)
    if (files.has(chunk.file)) return
    files.add(chunk.file)
    for (const next of chunk.imports ?? []) visit(next)
  }
  for (const entry of entries) visit(entry)
  return files
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
