import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Embedded, startEmbedded } from './embedded.ts'
import { postmaster } from './postmaster.ts'
import { refuseLossy } from './refuse-unsafe.ts'

// With every durable setting on, as an installation runs: these tests are about what survives a kill. Only the first making is not flushed.
let folder: string
let started: Embedded[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'yigen-crash-'))
  started = []
  vi.spyOn(console, 'warn').mockImplementation(() => {})
})
afterEach(async () => {
  for (const embedded of started) await embedded.stop()
  rmSync(folder, { recursive: true, force: true })
  vi.restoreAllMocks()
})

const cluster = () => join(folder, 'postgres')
const pid = () => postmaster(cluster())?.pid

async function start() {
  const embedded = await startEmbedded(folder, { initdb: ['--no-sync'] })
  started.push(embedded)
  return embedded
}

async function query<T extends pg.QueryResultRow>(embedded: Embedded, sql: string) {
  const client = new pg.Client({ connectionString: embedded.url('postgres', 'postgres') })
  client.on('error', () => {})
  await client.connect()
  return client
    .query<T>(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

const healthyWithAnother = (embedded: Embedded, former: number | undefined) =>
  vi.waitFor(
    async () => {
      expect(pid()).toBeDefined()
      expect(pid()).not.toBe(former)
      await query(embedded, 'select 1')
    },
    { timeout: 15_000, interval: 50 },
  )

/** Another application on the same folder, in a process of its own. */
async function startElsewhere(): Promise<ChildProcess> {
  const program = `const { startEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))})
    await startEmbedded(${JSON.stringify(folder)}); console.log('ready'); setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve, reject) => {
    child.stdout?.once('data', resolve)
    child.once('exit', () => reject(new Error('the other application ended')))
  })
  return child
}

test('PostgreSQL killed: it comes back by itself, twice, with what was committed', async () => {
  const embedded = await start()
  await query(embedded, 'create table kept (n int); insert into kept values (1)')
  for (let round = 0; round < 2; round++) {
    const former = pid()
    process.kill(former as number, 'SIGKILL')
    await healthyWithAnother(embedded, former)
  }
  expect(await query(embedded, 'select n from kept')).toEqual([{ n: 1 }])
})

test('the application killed: the next start takes over the same PostgreSQL and ends it', async () => {
  const other = await startElsewhere()
  const former = pid()
  const gone = new Promise(resolve => other.once('exit', resolve))
  other.kill('SIGKILL')
  await gone
  expect(pid()).toBe(former)

  const embedded = await start()
  expect(pid()).toBe(former)
  await embedded.stop()
  expect(pid()).toBeUndefined()
})

test('a PostgreSQL taken over is watched like an own one', async () => {
  const other = await startElsewhere()
  const gone = new Promise(resolve => other.once('exit', resolve))
  other.kill('SIGKILL')
  await gone
  const embedded = await start()
  const former = pid()
  process.kill(former as number, 'SIGKILL')
  await healthyWithAnother(embedded, former)
})

test('it keeps what it has acknowledged: every durable setting is on', async () => {
  const pool = new pg.Pool({ connectionString: (await start()).url('postgres', 'postgres') })
  await expect(refuseLossy(pool)).resolves.toBeUndefined()
  await pool.end()
})

test('three starts at once make one cluster; only the last to leave stops it', async () => {
  const all = await Promise.all([start(), start(), start()])
  const ids = await Promise.all(all.map(one => query<{ id: string }>(one, 'select system_identifier::text as id from pg_control_system()')))
  expect(new Set(ids.map(([row]) => row?.id)).size).toBe(1)

  await all[0]?.stop()
  await all[1]?.stop()
  expect(pid()).toBeDefined()
  await all[2]?.stop()
  expect(pid()).toBeUndefined()
})

test('stopped means stopped: nothing brings it back', async () => {
  const embedded = await start()
  await embedded.stop()
  await new Promise(resolve => setTimeout(resolve, 600))
  expect(pid()).toBeUndefined()
})

test('stopped while it is coming back, it stays stopped', async () => {
  const embedded = await start()
  process.kill(pid() as number, 'SIGKILL')
  await vi.waitFor(() => expect(pid()).toBeUndefined(), { interval: 1 })
  await embedded.stop()
  await new Promise(resolve => setTimeout(resolve, 600))
  expect(pid()).toBeUndefined()
})

test('a process number that now belongs to another program does not keep it from starting', async () => {
  await (await start()).stop()
  const stranger = spawn('sleep', ['60'])
  writeFileSync(join(cluster(), 'postmaster.pid'), `${stranger.pid}\n${cluster()}\n0\n5432\n\n\n0 0\nready\n`)
  try {
    expect(await query(await start(), 'select 1 as n')).toEqual([{ n: 1 }])
  } finally {
    stranger.kill()
  }
})
