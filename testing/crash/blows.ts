import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Fleet } from './fleet.ts'

export const blows = ['application', 'postmaster', 'backend', 'terminated', 'both', 'restart', 'databaseRestart', 'frozen'] as const
export type Blow = (typeof blows)[number]

const LONGEST_MS = 60_000
/** Longer than any request may take. */
const FROZEN_MS = 12_000

/** Strikes once and waits until all is well; returns after how many milliseconds it was. */
export async function strike(fleet: Fleet, blow: Blow, random: () => number): Promise<number> {
  const former = fleet.databasePid()
  let from = performance.now()
  await deal[blow](fleet, random)
  // only then is the cause gone
  if (blow === 'frozen') from = performance.now()
  const another = blow === 'postmaster' || blow === 'both' || blow === 'databaseRestart' ? former : undefined
  await untilWell(fleet, another)
  return performance.now() - from
}

const deal: Record<Blow, (fleet: Fleet, random: () => number) => unknown> = {
  application: (fleet, random) => kill(oneOf(fleet.servers, random).pid()),
  postmaster: fleet => kill(fleet.databasePid()),
  // PostgreSQL takes a backend that was killed for a crash, and restarts all of them
  backend: async fleet => kill((await backends(fleet))[0]),
  terminated: fleet => ask(fleet, `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'yigen'`),
  both(fleet, random) {
    kill(oneOf(fleet.servers, random).pid())
    kill(fleet.databasePid())
  },
  restart: (fleet, random) => oneOf(fleet.servers, random).restart(),
  databaseRestart: fleet => kill(fleet.databasePid(), 'SIGINT'),
  async frozen(fleet) {
    const all = [fleet.databasePid(), ...(await backends(fleet))]
    for (const pid of all) kill(pid, 'SIGSTOP')
    await sleep(FROZEN_MS)
    for (const pid of all) kill(pid, 'SIGCONT')
  },
}

/** Every server answers that all is well; after a postmaster's end by another one, for old backends answer a moment longer. */
export async function untilWell(fleet: Fleet, former?: number): Promise<void> {
  // what was told to end answers a moment longer
  await sleep(50)
  for (const until = performance.now() + LONGEST_MS; ; await sleep(50)) {
    const pid = fleet.databasePid()
    if (pid !== undefined && pid !== former && (await isWell(fleet.urls))) return
    if (performance.now() > until) throw new Error(`not well after ${LONGEST_MS / 1000} s`)
  }
}

async function isWell(urls: readonly string[]): Promise<boolean> {
  const answers = urls.map(url =>
    fetch(`${url}/api/health`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ status }) => status === 200,
      () => false,
    ),
  )
  return (await Promise.all(answers)).every(Boolean)
}

const backends = async (fleet: Fleet): Promise<number[]> =>
  (await ask(fleet, `select pid from pg_stat_activity where application_name = 'yigen' order by random()`)).map(row => row.pid as number)

async function ask(fleet: Fleet, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: fleet.databaseUrl('postgres'), connectionTimeoutMillis: 5_000 })
  client.on('error', () => {})
  await client.connect()
  return client
    .query(statement)
    .then(({ rows }) => rows)
    .finally(() => client.end())
}

function kill(pid: number | undefined, signal: NodeJS.Signals = 'SIGKILL') {
  try {
    if (pid !== undefined) process.kill(pid, signal)
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ESRCH') throw fault
  }
}

const oneOf = <T>(all: readonly T[], random: () => number): T => all[Math.floor(random() * all.length)] as T
