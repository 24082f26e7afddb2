import { existsSync, mkdirSync, realpathSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeCluster } from './make-cluster.ts'
import { postmaster } from './postmaster.ts'
import { runAs } from './run-as.ts'
import { type Cluster, type Running, runPostmaster } from './run-postmaster.ts'
import { Users } from './users.ts'

export interface Embedded {
  /** The address of one database as one role, over the Unix socket. */
  url(database: string, role: string): string
  /** Stops PostgreSQL, unless another application still uses it. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  settings?: string[]
  initdb?: string[]
}

/** A killed postmaster that nobody has buried yet blocks the next start for some seconds. */
const KEEP_TRYING_MS = 30_000
const PATIENCE_AT_STOP_MS = 5_000

/** The real PostgreSQL 18 below `dataFolder`, brought back whenever it dies. Owner of everything in it is the role `postgres`. */
export async function startEmbedded(dataFolder: string, { settings = [], initdb = [] }: EmbeddedOptions = {}): Promise<Embedded> {
  const cluster = prepareCluster(dataFolder, settings, initdb)
  const users = new Users()
  let stopping = false
  const run = async () => {
    const running = await runPostmaster(cluster)
    await users.join(urlOf(running.socketFolder, 'postgres', 'postgres'))
    return running
  }
  const patience = Date.now() + KEEP_TRYING_MS
  let attempt = persist(run, () => Date.now() < patience)
  let running = await attempt
  const supervise = async () => {
    for (;;) {
      await running.ended
      if (stopping) return
      console.warn('数据库意外停止，正在重新启动。PostgreSQL ended unexpectedly, starting it again.')
      attempt = persist(run, () => !stopping)
      running = await attempt
    }
  }
  void supervise().catch(() => {}) // only a stop ends it early
  return {
    url: (database, role) => urlOf(running.socketFolder, database, role),
    async stop() {
      if (stopping) return
      stopping = true
      await attempt.catch(() => {}) // a restart under way would outlive this stop
      if (await users.leave()) await stopPostmaster(cluster, running.socketFolder)
    },
  }
}

function prepareCluster(dataFolder: string, settings: string[], initdb: string[]): Cluster {
  mkdirSync(dataFolder, { recursive: true })
  const root = realpathSync(dataFolder)
  const folder = join(root, 'postgres')
  const as = runAs(folder)
  if (!existsSync(folder)) makeCluster(folder, as, initdb)
  return { folder, as, settings, log: join(root, 'postgres.log') }
}

async function persist(run: () => Promise<Running>, isPatient: () => boolean): Promise<Running> {
  for (;;) {
    try {
      return await run()
    } catch (error) {
      if (!isPatient()) throw error
      await sleep(200)
    }
  }
}

async function stopPostmaster({ folder }: Cluster, socketFolder: string) {
  signal(folder, 'SIGINT')
  for (const until = Date.now() + PATIENCE_AT_STOP_MS; postmaster(folder); await sleep(5)) {
    if (Date.now() > until) return signal(folder, 'SIGQUIT')
  }
  removeIfEmpty(socketFolder)
}

function removeIfEmpty(folder: string) {
  try {
    rmdirSync(folder)
  } catch {
    // Another start is already using it.
  }
}

function signal(folder: string, name: NodeJS.Signals) {
  const running = postmaster(folder)
  try {
    if (running) process.kill(running.pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

const urlOf = (socketFolder: string, database: string, role: string) =>
  `postgresql://${role}@/${database}?host=${encodeURIComponent(socketFolder)}`
