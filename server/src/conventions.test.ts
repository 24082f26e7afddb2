import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { promiseUnits } from '@yigen/domain/calendar/time-promise.ts'
import { soonMinutes } from '@yigen/domain/clocks/clock.ts'
import { declineStatuses } from '@yigen/domain/declines/decline-status.ts'
import { fieldNames } from '@yigen/domain/refusals/field-names.ts'
import { requestStatuses } from '@yigen/domain/requests/request-status.ts'
import { taskStatuses } from '@yigen/domain/tasks/task-status.ts'
import { wednesday } from '@yigen/testing/app.ts'
import { testDatabase } from '@yigen/testing/database.ts'
import type { FastifyInstance, RouteOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { slices as slicesOfServer } from './all-slices.ts'
import { buildApp } from './app.ts'
import { migrationsFolder, readMigrations } from './database/migrate.ts'
import { readEnv } from './env.ts'
import { jobs } from './jobs.ts'

const root = resolve(import.meta.dirname, '../..')

/** What stands open, one by one: why each may is said in its own file. */
const openToAll = [
  'GET /api/health',
  'GET /api/metrics',
  'GET /api/openapi.json',
  'GET /api/*',
  'POST /api/session',
  'POST /api/session/codes',
  'POST /api/session/by-code',
  'POST /api/delegation-look-ups',
  'GET /api/session/second-step',
  'POST /api/session/second-step/code',
  'POST /api/session/second-step/recovery-code',
  'POST /api/session/second-step/passkey-challenge',
  'POST /api/session/second-step/passkey',
  'GET /api/invitations/:token',
  'POST /api/activations',
  'POST /api/first-administrator',
  'GET /api/station-cards/:token',
  'POST /api/station-cards/:token/codes',
  'POST /api/station-cards/:token/bookings',
  'GET /api/booking-links/:link',
  'POST /api/booking-links/:link/move',
  'POST /api/booking-links/:link/cancelling',
]

/** A folder is named like its slice, in every workspace; what is no slice stands beside. */
const slices = slicesOfServer.map(({ name }) => name)
const beside = {
  'domain/src': ['wire', 'refusals', 'slice'],
  'server/src': ['database', 'http', 'slice', 'sight', 'health', 'backups', 'text-messages', 'papers'],
  'web/src': ['desk', 'door', 'shared'],
  'web/src/desk': ['shared', 'shell', 'parts'],
  'web/src/door': ['shared', 'frame'],
} as const

type Schema = {
  operationId?: string
  summary?: string
  hide?: boolean
  body?: z.ZodType
  querystring?: z.ZodType
  params?: z.ZodType
  response?: Record<string, unknown>
}
type Route = { name: string; method: string; url: string; guard: string | undefined; schema: Schema }

const routes: Route[] = []
let app: FastifyInstance
let closeAll: () => Promise<void>

beforeAll(async () => {
  const database = await testDatabase()
  const env = readEnv({ NODE_ENV: 'test' }, false)
  app = await buildApp({ ...database, env, now: () => wednesday, filesFolder: '' }, { onRoute: keep })
  await app.ready()
  closeAll = async () => {
    await app.close()
    await database.drop()
  }
})
afterAll(() => closeAll())

function keep({ method, url, config, schema }: RouteOptions) {
  if (!url.startsWith('/api/')) return
  for (const one of [method].flat().filter(verb => verb !== 'HEAD'))
    routes.push({ name: `${one} ${url}`, method: one, url, guard: config?.guard, schema: (schema ?? {}) as Schema })
}

const described = () => routes.filter(({ schema }) => !schema.hide)
const writes = () => described().filter(({ method }) => method !== 'GET')
/** The stream is no read: it never answers. Its test is streams.test.ts. */
const reads = () => described().filter(({ method, schema }) => method === 'GET' && schema.operationId !== 'streamEvents')
const namesOf = (faulty: Route[]) => faulty.map(({ name }) => name)

describe('every route of the API', () => {
  it('is there at all', () => expect(described().length).toBeGreaterThan(20))

  it('has an operationId, which is one word in the whole product, and a summary', () => {
    expect(namesOf(described().filter(({ schema }) => !schema.operationId || !schema.summary))).toEqual([])
    const ids = described().map(({ schema }) => schema.operationId)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
  })

  it('says what it answers', () => {
    const answers = ({ schema }: Route) => Object.keys(schema.response ?? {}).some(status => /^2/.test(status))
    expect(namesOf(described().filter(route => !answers(route)))).toEqual([])
  })

  it('is closed, unless it is named here', () => {
    expect(namesOf(routes.filter(({ guard }) => guard === 'open')).sort()).toEqual([...openToAll].sort())
  })

  it('answers 401 to nobody, before it looks at anything else', async () => {
    const passed: string[] = []
    for (const { name, method, url, guard } of routes) {
      if (guard === 'open') continue
      const { statusCode } = await app.inject({ method: method as 'GET', url: url.replace(/:\w+/g, 'x') })
      if (statusCode !== 401) passed.push(`${name} ${statusCode}`)
    }
    expect(passed).toEqual([])
  })

  it('refuses what it does not know in a body, at any depth', () => {
    const loose = z.strictObject({ rows: z.array(z.object({ id: z.string() }).optional()) })
    expect(looseObjects(loose, 'body')).toEqual(['body.rows'])
    expect(writes().flatMap(({ name, schema }) => (schema.body ? looseObjects(schema.body, name) : []))).toEqual([])
  })

  it('is refused field by field in the reader’s words: every field of a body, a query or a path has a name', () => {
    const fields = described().flatMap(({ schema: { body, querystring, params } }) => [body, querystring, params].flatMap(fieldsIn))
    expect(fields.length).toBeGreaterThan(200)
    expect([...new Set(fields)].filter(field => !Object.hasOwn(fieldNames, field))).toEqual([])
  })

  it('takes the examples it shows', () => {
    const refused = writes().flatMap(({ name, schema: { body } }) =>
      examplesOf(body).flatMap((example, i) => (body?.safeParse(example).success ? [] : [`${name} ${i}`])),
    )
    expect(writes().flatMap(({ schema: { body } }) => examplesOf(body)).length).toBeGreaterThan(20)
    expect(refused).toEqual([])
  })
})

describe('every read', () => {
  it('is one file of its name that exports it', () => {
    expect(reads().length).toBeGreaterThan(10)
    expect(reads().flatMap(({ schema: { operationId = '' } }) => (stepFile(operationId) ? [] : [operationId]))).toEqual([])
  })

  it('has its test beside it', () => {
    expect(untested(reads())).toEqual([])
  })
})

describe('every write', () => {
  it('is a step: one file of its name that exports it', () => {
    expect(writes().flatMap(({ schema: { operationId = '' } }) => (stepFile(operationId) ? [] : [operationId]))).toEqual([])
  })

  it('has its test beside it', () => {
    expect(untested(writes())).toEqual([])
  })
})

describe('files and folders', () => {
  it('migrations are numbered without a gap', () => {
    const sql = readdirSync(migrationsFolder).filter(name => name.endsWith('.sql') && name !== 'grants.sql')
    expect(readMigrations(migrationsFolder).map(({ name }) => name)).toEqual(sql.sort())
  })

  it.for(Object.entries(beside))('folders of %s are slices, named as everywhere', ([folder, others]) => {
    const found = readdirSync(join(root, folder), { withFileTypes: true }).filter(entry => entry.isDirectory())
    expect(found.map(({ name }) => name).filter(name => !slices.includes(name) && !(others as readonly string[]).includes(name))).toEqual(
      [],
    )
  })

  it('every job on the list is a step with a test', () => {
    const missing = jobs.filter(({ name }) => !existsSync(join(root, stepFile(name)?.replace(/\.ts$/, '.test.ts') ?? 'missing')))
    expect(missing.map(({ name }) => name)).toEqual([])
  })

  it('there is no barrel and no drawer for odds and ends', () => {
    const odd = sources('{domain,server,web,demonstration}/src/**/*.{ts,tsx}').filter(file =>
      /^(index|utils?|helpers?|common|misc)\.tsx?$/.test(basename(file)),
    )
    expect(odd).toEqual([])
  })

  it('what a file exports is its own: importers name the file where a thing is', () => {
    const passedOn = sources('{domain,server,web,demonstration}/src/**/*.{ts,tsx}').filter(file =>
      /^export (\*|(type )?\{[^}]*\}) from |^export (type )?\{/m.test(read(file)),
    )
    expect(passedOn.filter(file => basename(file) !== 'slices.ts')).toEqual([])
  })

  it('statements name their columns: a prepared one breaks when a table grows', () => {
    const greedy = sources('server/src/**/*.ts').filter(file => /selectAll\(|returningAll\(/.test(read(file)))
    expect(greedy.filter(file => !file.endsWith('conventions.test.ts'))).toEqual([])
  })

  it('statements and steps write out no list of the domain’s values, nor how soon is soon: they name it', () => {
    const pairs = [requestStatuses, taskStatuses, declineStatuses, promiseUnits].map(list => {
      const one = `'(?:${list.join('|')})'`
      return `${one}, ${one}`
    })
    const single = `(?:<>|!?=) '(?:closed|prospect)'|'clerk', 'head'`
    const copied = new RegExp(`${pairs.join('|')}|${single}|\\bin \\('|\\bhours: 4\\b|\\bminutes: ${soonMinutes}\\b`)
    expect(
      [`t.status in ('handed')`, `['filed', 'replied']`, 'now.add({ hours: 4 })', `e.state <> 'closed'`].filter(text => copied.test(text)),
    ).toHaveLength(4)
    const product = sources('server/src/**/*.ts').filter(file => !/\.(test|fixture)\.ts$/.test(file))
    expect(product.filter(file => copied.test(read(file)))).toEqual([])
  })

  it('a transaction is opened in one place, with its outbox; migrations, backups and a test that holds a row have their own', () => {
    const opening = ['{server,demonstration}/src/**/*.ts', '{testing,bench}/**/*.ts']
      .flatMap(sources)
      .filter(file => /\.(transaction|startTransaction)\(|query\(['"`]begin/i.test(read(file)))
      .filter(file => !/\/(outbox|conventions)\.test\.ts$/.test(file))
    expect(opening).toEqual([
      'server/src/backups/make-backup.ts',
      'server/src/backups/restore-backup.ts',
      'server/src/database/in-transaction.ts',
      'server/src/database/migrate.ts',
      'testing/while-held.ts',
    ])
  })

  it.for([
    ['domain', /from '(@yigen\/(server|web|testing|demonstration)|node:|pg'|kysely|fastify)/],
    ['web', /from '(@yigen\/(server|demonstration)|node:|pg'|kysely|fastify)/],
    ['server', /from '@yigen\/(web|demonstration)/],
  ] as const)('%s imports nothing that stands above or beside it', ([workspace, upward]) => {
    const product = sources(`${workspace}/src/**/*.{ts,tsx}`).filter(file => !/\.(test|fixture)\.tsx?$/.test(file))
    expect(product.length).toBeGreaterThan(0)
    expect(product.filter(file => upward.test(read(file)))).toEqual([])
  })

  it('the pages ask for nothing newer than the floor of browsers, Chromium 100', () => {
    const newer =
      /\.(toSorted|toReversed|toSpliced|with|toWellFormed|isWellFormed|fromAsync)\(|\b(Map|Object)\.groupBy|Promise\.(withResolvers|try)|URL\.canParse|AbortSignal\.(any|timeout)/
    const pages = sources('web/src/**/*.{ts,tsx}').filter(file => !/\.(test|fixture)\.tsx?$/.test(file))
    expect(pages.length).toBeGreaterThan(0)
    expect(pages.filter(file => newer.test(read(file)))).toEqual([])
  })

  it('links of the walks lead to files that are there', () => {
    const broken = sources('docs/walks/*.md').flatMap(file =>
      [...read(file).matchAll(/\]\(([^)#]+)(#[^)]*)?\)/g)]
        .map(([, target = '']) => target)
        .filter(target => !/^https?:/.test(target) && !existsSync(resolve(root, dirname(file), target)))
        .map(target => `${file}: ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('docs/architecture.md lists every slice on the floor it names', () => {
    const page = read('docs/architecture.md').split('\n')
    const listedOn = (floor: string) => page.find(line => line.startsWith(`| \`${floor}\` |`)) ?? ''
    expect(slicesOfServer.filter(({ name, floor }) => !new RegExp(`\\b${name}\\b`).test(listedOn(floor))).map(({ name }) => name)).toEqual(
      [],
    )
  })

  it('files named by the rules are there, written whole from the root', () => {
    const named = [...read('docs/rules.md').matchAll(/`([^`\s]+)`/g)]
      .map(([, name = '']) => name)
      .filter(name => name.includes('/') || /\.(tsx?|sql|md|csv)$/.test(name))
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(name => !existsSync(join(root, name)))).toEqual([])
  })
})

const sources = (pattern: string) => globSync(pattern, { cwd: root, exclude: ['**/node_modules/**'] }).sort()
const read = (file: string) => readFileSync(join(root, file), 'utf8')

/** `replyToRequest` → the file `reply-to-request.ts` of some slice, if it exports that. */
function stepFile(operationId: string): string | undefined {
  const name = `${operationId.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}.ts`
  const exported = new RegExp(`export (async function|function|const) ${operationId}\\b`)
  return sources(`server/src/*/**/${name}`).find(file => exported.test(read(file)))
}

const untested = (of: Route[]): string[] =>
  of.flatMap(({ schema: { operationId = '' } }) => {
    const file = stepFile(operationId)
    return file && existsSync(join(root, file.replace(/\.ts$/, '.test.ts'))) ? [] : [operationId]
  })

const examplesOf = (body: z.ZodType | undefined): readonly unknown[] => (body && (z.globalRegistry.get(body)?.examples as unknown[])) ?? []

type Inside = {
  type: string
  catchall?: { _zod: { def: { type: string } } }
  shape?: Record<string, z.ZodType>
  options?: z.ZodType[]
  innerType?: z.ZodType
  element?: z.ZodType
  in?: z.ZodType
  left?: z.ZodType
  right?: z.ZodType
}

/** Paths of objects that would drop an unknown field without a word. */
function looseObjects(schema: z.ZodType, path: string): string[] {
  const def = schema._zod.def as unknown as Inside
  const loose = def.type === 'object' && def.catchall?._zod.def.type !== 'never' ? [path] : []
  return [...loose, ...partsOf(def).flatMap(([key, inner]) => looseObjects(inner, key ? `${path}.${key}` : path))]
}

/** The names of all fields, at any depth. */
function fieldsIn(schema: z.ZodType | undefined): string[] {
  const def = schema?._zod.def as unknown as Inside | undefined
  return def ? [...Object.keys(def.shape ?? {}), ...partsOf(def).flatMap(([, inner]) => fieldsIn(inner))] : []
}

/** What a schema is made of: its fields by their names, and what it wraps. */
const partsOf = (def: Inside): [string, z.ZodType][] =>
  [
    ...Object.entries(def.shape ?? {}),
    ...(def.options ?? []).map((option, i): [string, z.ZodType] => [`|${i}`, option]),
    ...([def.innerType, def.element, def.in, def.left, def.right] as const).map((inner): [string, z.ZodType | undefined] => ['', inner]),
  ].filter((part): part is [string, z.ZodType] => part[1] !== undefined)
