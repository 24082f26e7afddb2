import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { seedGround } from '@yigen/server/begin-district.ts'
import { inTransaction } from '@yigen/server/database/in-transaction.ts'
import { migrate } from '@yigen/server/database/migrate.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { addMigration, aLaterVersion } from './a-later-version.ts'
import { type Cast, makeCast } from './cast.ts'
import { type TestDatabase, testDatabase } from './database.ts'
import { freePort } from './free-port.ts'
import { openSession } from './open-session.ts'

const ours = resolve(import.meta.dirname, '../server/src/main.ts')

let database: TestDatabase
let role: string
let later: ReturnType<typeof aLaterVersion>
let cast: Cast
let data: string
const started: Server[] = []
/** The version before, under load from before the later one comes until after it is restarted. */
let before: Server
let load: ReturnType<typeof keepAsking>

beforeAll(async () => {
  database = await testDatabase({ empty: true })
  role = (await database.pool.query<{ role: string }>('select current_user as role')).rows[0]?.role ?? ''
  await migrate(database.ownerUrl, { role })
  const monthAgo = Temporal.Now.instant().subtract({ hours: 24 * 30 })
  await inTransaction(database.db, trx => seedGround(trx, '440105', monthAgo))
  cast = await makeCast(database.db, monthAgo)
  later = aLaterVersion()
  data = mkdtempSync(join(tmpdir(), 'yigen-two-'))
  before = await serve(ours)
  load = keepAsking(before.url)
  await load.until(20)
})
afterAll(async () => {
  await load?.stop()
  for (const server of started) await server.stop()
  await database.drop()
  for (const folder of [later.folder, data]) rmSync(folder, { recursive: true, force: true })
})

describe('the version before serves while the next one comes', () => {
  it('not one request fails while the later version brings its migration, waits for whoever holds a table, and begins to serve', async () => {
    const held = database.pool.query('select pg_sleep(5) from (select from request limit 1) r')
    const asked = load.done()
    const starting = serve(later.main)
    await held
    await starting
    await load.until(asked + 60)
    expect(load.failures).toEqual([])
  })

  it('both serve what either wrote', async () => {
    const [one, other] = [before.url, started[1]?.url ?? '']
    const title = '装修垃圾清运要到哪里备案'
    const filed = await ask(one, 'POST', '/api/requests', cast.contact, { enterpriseId: cast.enterprise, title, body: '下周一开工。' })
    const matter = await ask(other, 'GET', `/api/requests/${filed.body.id}`, cast.officer)
    const reply = { words: '街道环卫站备案，联系人已发给您。', seen: matter.body.lastMessageId }
    expect((await ask(other, 'POST', `/api/requests/${filed.body.id}/replies`, cast.officer, reply)).status).toBe(200)
    expect((await ask(one, 'GET', `/api/requests/${filed.body.id}`, cast.contact)).body.status).toBe('replied')
    for (const path of ['/api/today', '/api/notices', '/api/requests', '/api/enterprises'])
      for (const who of [cast.officer, cast.minister, cast.leader])
        expect([path, (await ask(one, 'GET', path, who)).status]).toEqual([path, 200])
    expect((await ask(other, 'GET', '/api/viewings', cast.officer)).status).toBe(200)
    await load.until(load.done() + 20)
    expect(load.failures).toEqual([])
  })

  it('restarted, the one before serves on, and says what it found', async () => {
    await load.stop()
    await before.stop()
    before = await serve(ours)
    expect(before.said()).toContain('this program serves on')
    load = keepAsking(before.url)
    await load.until(20)
    expect(load.failures).toEqual([])
  })

  it('without the owner’s address too', async () => {
    const other = await serve(ours, { DATABASE_OWNER_URL: undefined })
    expect(other.said()).toContain('this program serves on')
  })

  it('leaves the rights of the later version alone', async () => {
    const { rows } = await database.pool.query(`select has_table_privilege(current_user, 'viewing', 'update') as may`)
    expect(rows).toEqual([{ may: true }])
  })

  it('a version that takes away what it reads is another matter: it does not come while anybody serves', async () => {
    addMigration(later.migrations, later.newest + 1, 'drop table viewing;\n')
    const refused = start(later.main)
    expect(await refused.ended).toBe(78)
    expect(refused.said()).toContain('stop every server, then start')
    expect(load.failures).toEqual([])
  })

  it('and once it has come, the version before is refused, in a sentence, with the code of a refusal', async () => {
    await load.stop()
    for (const server of started) await server.stop()
    await migrate(database.ownerUrl, { role, folder: later.migrations })
    for (const more of [{}, { DATABASE_OWNER_URL: undefined }]) {
      const refused = start(ours, more)
      expect(await refused.ended).toBe(78)
      expect(refused.said()).toContain('newer than this program')
    }
  })
})

// biome-ignore lint/suspicious/noExplicitAny: what is needed of an answer is in it, or the next request fails
type Json = any
type Server = { url: string; said(): string; ended: Promise<number | null>; stop(): Promise<void> }

function start(main: string, more: Record<string, string | undefined> = {}, port = 0): Server {
  const settings = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, YIGEN_DATA: data, YIGEN_PACES: 'off' }
  const url = `http://127.0.0.1:${port}`
  const env = { ...withoutSettings(), ...settings, PUBLIC_URL: url, PORT: String(port || 1), ...more }
  const child: ChildProcess = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (said += chunk))
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url, said: () => said, ended, stop }
}

async function serve(main: string, more: Record<string, string | undefined> = {}): Promise<Server> {
  const server = start(main, more, await freePort())
  started.push(server)
  await vi
    .waitFor(async () => expect((await fetch(`${server.url}/api/health`)).status).toBe(200), { timeout: 60_000, interval: 100 })
    .catch(fault => {
      throw new Error(server.said(), { cause: fault })
    })
  return server
}

const withoutSettings = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(PORT|HOST|PUBLIC_URL|DATABASE_.*|YIGEN_.*|NODE_ENV|VITEST.*)$/.test(name)),
  )

async function ask(url: string, method: string, path: string, memberId: string, body?: object) {
  const headers = {
    cookie: `sid=${await openSession(database.db, memberId, Temporal.Now.instant())}`,
    ...(body ? { 'content-type': 'application/json', 'idempotency-key': randomUUID(), origin: url } : {}),
  }
  const answer = await fetch(`${url}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
  return { status: answer.status, body: (await answer.json()) as Json }
}

/** Three who file, answer and read without a pause; what fails is kept. */
function keepAsking(url: string) {
  const failures: string[] = []
  let [done, going] = [0, true]
  const step = async (method: string, path: string, who: string, body?: object) => {
    const answer = await ask(url, method, path, who, body).catch((fault: Error) => ({ status: 0, body: fault.message as Json }))
    if (answer.status >= 400 || answer.status === 0) failures.push(`${method} ${path} ${answer.status} ${JSON.stringify(answer.body)}`)
    done += 1
    return answer.body
  }
  const once = async () => {
    const title = '二次消防能否先于房东的一次消防验收'
    const { id } = await step('POST', '/api/requests', cast.contact, { enterpriseId: cast.enterprise, title, body: '装修下周完工。' })
    const matter = await step('GET', `/api/requests/${id}`, cast.officer)
    await step('POST', `/api/requests/${id}/replies`, cast.officer, { words: '情况已核实，周五前给您结果。', seen: matter.lastMessageId })
    await step('GET', '/api/today', cast.officer)
  }
  const loops = [1, 2, 3].map(async () => {
    while (going) await once()
  })
  return {
    failures,
    done: () => done,
    until: (count: number) => vi.waitFor(() => expect(done).toBeGreaterThanOrEqual(count), { timeout: 60_000 }),
    async stop() {
      going = false
      await Promise.all(loops)
    },
  }
}
