import { execFile } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const fixture = join(import.meta.dirname, 'a-slice')

/** The three lists, and the line each gets. */
const lists = {
  'domain/src/slices.ts': "export { viewingsSlice } from '#viewings/viewings.slice.ts'",
  'server/src/slices.ts': "export { viewingsSlice } from '#viewings/viewings.slice.ts'",
  'web/src/desk/slices.ts': "export { viewingsSlice } from './viewings/viewings.slice.ts'",
}
const architecture = 'docs/architecture.md'
/** What its writers do while everything is killed. */
const ofWriters = 'testing/crash/stories/viewings.ts'
const folders = { domain: 'domain/src/viewings', server: 'server/src/viewings', web: 'web/src/desk/viewings' } as const

/** A copy of the product beside the same packages, into which the slice is put. */
let copy: string
const patience = 600_000

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'yigen-slice-'))
  for (const part of ['domain', 'policy', 'server', 'web', 'testing', 'demonstration', 'docs', 'bench', 'scripts', 'runtime', 'e2e'])
    cpSync(join(root, part), join(copy, part), { recursive: true, filter: path => !/(^|\/)(node_modules|dist)$/.test(path) })
  for (const file of ['package.json', 'tsconfig.json', 'vitest.config.ts', 'playwright.config.ts'])
    cpSync(join(root, file), join(copy, file))
  shareModules()
  addSlice()
  asBuilt()
}, patience)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('a slice is added', () => {
  it('by its own folders, its migration, its stories and one line in each of the three lists', { timeout: patience }, () => {
    const own = Object.values(folders)
    const [before, after] = [new Set(filesIn(root)), filesIn(copy)]
    const added = after.filter(file => !before.has(file) && !own.some(folder => file.startsWith(`${folder}/`)))
    expect(added).toEqual([`server/migrations/${migration()}`, ofWriters])
    const changed = [...before].filter(file => read(root, file) !== read(copy, file))
    expect(changed).toEqual(Object.keys(lists).sort())
    for (const file of changed) expect(linesOf(copy, file).filter(line => !linesOf(root, file).includes(line))).toHaveLength(1)
    for (const file of changed) expect(linesOf(copy, file)).toHaveLength(linesOf(root, file).length + 1)
  })

  it('and compiles', { timeout: patience }, async () => expect(await typesOf('.', 'web')).toEqual([]))

  it('and works: it is told of, stands on Today and on its list, climbs, is covered, hands out a task, and every net holds', {
    timeout: patience,
  }, async () => {
    const { code, output } = await vitest(
      'server/src/viewings',
      'server/src/floors.test.ts',
      'server/src/distribution.test.ts',
      'server/src/conventions.test.ts',
      'domain/src/floors.test.ts',
      'web/src/floors.test.ts',
      'web/src/desk/slices.test.ts',
      'testing/crash/stories.test.ts',
    )
    expect(code === 0 ? '' : output).toBe('')
  })
})

/** A word of it, by its file, what is left where it stood, and what the compiler says of it. */
type Lost = readonly [what: string, file: string, word: string | RegExp, left: string, said: RegExp]

describe('a slice that lost a word does not compile', () => {
  const { domain, server, web } = folders

  it('of its sentences, its clock and what hangs on it', { timeout: patience }, () =>
    expectComplaints('.', [
      [
        'a blank that is kept with a sentence',
        `${server}/ask-viewing.ts`,
        'data: { name, place, dueAt',
        'data: { name, dueAt',
        /ask-viewing\.ts.*'Filled</,
      ],
      ['what its clock is called', `${domain}/viewings.slice.ts`, /^ {4}words: .*\n/m, '', /viewings\.slice\.ts.*'words' is missing/],
      [
        'a kind of history that is recorded',
        `${domain}/viewings.slice.ts`,
        /^ {2}shown:.*\n/m,
        '',
        /show-viewing\.ts.*'shown' does not exist/,
      ],
      [
        'what its clocks hang on, on the server',
        `${server}/viewings.slice.ts`,
        / {2}subjects: \{[\s\S]*\n {2}\},\n/,
        '',
        /missingInSlicesTs: "viewing"/,
      ],
    ]),
  )

  it('the spelling of a step that its rule of the day answers', { timeout: patience }, () =>
    expectComplaints('.', [['a step', `${domain}/viewing-day.ts`, /'show'/g, "'shwo'", /error TS/]]),
  )

  it('where its noun leads, how its step is taken, a word in one language: on the desk', { timeout: patience }, () =>
    expectComplaints('web', [
      ['links', `${web}/viewings.slice.ts`, /^ {4}links: .*\n/m, '', /viewings\.slice\.ts/],
      ['title', `${web}/viewings-first.en.ts`, /^ {2}title: .*\n/m, '', /viewings-first\.en\.ts/],
      ['a word of its page', `${web}/viewings.en.ts`, /^ {2}none: .*\n/m, '', /viewings\.en\.ts/],
    ]),
  )
})

describe('a slice that a list lacks does not compile', () => {
  it('and is named, on the desk and on the server', { timeout: patience }, async () => {
    for (const [list, project, name] of [
      ['web/src/desk/slices.ts', 'web', 'viewings'],
      ['server/src/slices.ts', '.', 'viewing'],
    ] as const) {
      const complaints = await typesWithout([['its line', list, `${lists[list]}\n`, '', /error TS/]], project)
      expect(complaints.filter(line => line.includes('missingInSlicesTs') && line.includes(`"${name}"`))).not.toEqual([])
    }
  })
})

async function expectComplaints(project: string, lost: readonly Lost[]) {
  const complaints = await typesWithout(lost, project)
  for (const [what, , , , said] of lost)
    expect(
      complaints.filter(line => said.test(line)),
      what,
    ).not.toEqual([])
}

async function typesWithout(words: readonly Lost[], project: string): Promise<string[]> {
  const kept = [...new Set(words.map(([, file]) => file))].map(file => [file, read(copy, file)] as const)
  for (const [, file, word, left] of words) {
    const whole = read(copy, file)
    expect(whole.replace(word, left)).not.toBe(whole)
    writeFileSync(join(copy, file), whole.replace(word, left))
  }
  try {
    return await typesOf(project)
  } finally {
    for (const [file, whole] of kept) writeFileSync(join(copy, file), whole)
  }
}

function addSlice() {
  for (const [part, folder] of Object.entries(folders)) {
    mkdirSync(join(copy, folder), { recursive: true })
    for (const file of readdirSync(join(fixture, part)))
      cpSync(join(fixture, part, file), join(copy, folder, file.replace('.case.ts', '.test.ts')))
  }
  cpSync(join(fixture, 'viewings.sql'), join(copy, 'server/migrations', migration()))
  cpSync(join(fixture, 'viewings.stories.ts'), join(copy, ofWriters))
  for (const [list, line] of Object.entries(lists)) writeFileSync(join(copy, list), `${read(root, list)}${line}\n`)
  nameOnItsFloor()
}

/** The page on architecture names it, as it names every slice. */
function nameOnItsFloor() {
  const page = read(copy, architecture)
  const named = page.replace(/^(\| `beside` \|[^|]*?) \|/m, '$1 · viewings |')
  expect(named).not.toBe(page)
  writeFileSync(join(copy, architecture), named)
}

/** Two empty pages: what is served beside the API when it was built. */
function asBuilt() {
  for (const folder of ['assets', 'door']) mkdirSync(join(copy, 'web/dist', folder), { recursive: true })
  for (const page of ['index.html', 'door/index.html']) writeFileSync(join(copy, 'web/dist', page), '')
}

/** The next number. */
function migration(): string {
  const last =
    readdirSync(join(root, 'server/migrations'))
      .filter(name => /^\d/.test(name))
      .sort()
      .at(-1) ?? ''
  return `${String(Number(last.slice(0, 4)) + 1).padStart(4, '0')}_viewings.sql`
}

/** Every package as it lies, but the workspaces: those are the copy's. */
function shareModules() {
  const modules = join(copy, 'node_modules')
  mkdirSync(join(modules, '@yigen'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')))
    if (name !== '@yigen' && name !== '.vite') symlinkSync(join(root, 'node_modules', name), join(modules, name))
  for (const name of readdirSync(join(root, 'node_modules/@yigen'))) symlinkSync(`../../${name}`, join(modules, '@yigen', name))
}

const read = (folder: string, file: string) => readFileSync(join(folder, file), 'utf8')
const linesOf = (folder: string, file: string) => read(folder, file).split('\n')
const filesIn = (folder: string) =>
  globSync(['{domain,server,web}/{src,migrations}/**/*.{ts,tsx,sql,css}', 'testing/crash/stories/*.ts'], { cwd: folder }).sort()

const run = promisify(execFile)
/** Without what the runner around this test tells its own children. */
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST$|NODE_OPTIONS)/.test(name)))

/** Complaints of the compiler. */
async function typesOf(...projects: string[]): Promise<string[]> {
  const complaints: string[] = []
  for (const project of projects) {
    // what was found right before, and hangs on nothing that changed, is not read again
    const found = ['--incremental', '--tsBuildInfoFile', join(copy, `${project === '.' ? 'all' : project}.tsbuildinfo`)]
    // other files are being tested beside this one
    const { output } = await program('typescript/bin/tsc', '--singleThreaded', '-p', project, ...found)
    complaints.push(...output.split('\n').filter(line => /error TS/.test(line)))
  }
  return complaints
}

const vitest = (...files: string[]) => program('vitest/vitest.mjs', 'run', '--project', 'server', '--project', 'domain', ...files)

async function program(path: string, ...args: string[]): Promise<{ code: number; output: string }> {
  const file = join(root, 'node_modules', path)
  try {
    const { stdout } = await run(process.execPath, [file, ...args], { cwd: copy, env: environment, maxBuffer: 64 * 1024 * 1024 })
    return { code: 0, output: stdout }
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    return { code: 1, output: `${basename(dirname(path))}: ${stdout}\n${stderr}` }
  }
}
