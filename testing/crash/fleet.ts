import { type ChildProcess, spawn } from 'node:child_process'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { startEmbedded } from '@yigen/server/database/embedded.ts'
import { postmaster } from '@yigen/server/database/postmaster.ts'
import { provision } from '@yigen/server/database/provision.ts'
import { keepRunning } from '../../scripts/keep-running.mjs'
import { freePort } from '../free-port.ts'

export type Fleet = {
  urls: string[]
  /** As the given role, at this moment: a database that comes back keeps its address. */
  databaseUrl(role: 'postgres' | 'yigen_app'): string
  databasePid(): number | undefined
  servers: Server[]
  stop(): Promise<void>
}

export type Server = { url: string; pid(): number | undefined; restart(): void; stop(): Promise<void> }

/** Where the servers of a fleet say what broke. */
export const logOf = (folder: string): string => join(folder, 'servers.log')

const main = join(import.meta.dirname, '../../server/src/main.ts')

/** `npm start`: one server with its embedded database, brought back by the same supervision. */
export async function underStart(folder: string): Promise<Fleet> {
  const server = await supervised(folder, [], { YIGEN_DEMO: 'off' })
  const cluster = join(folder, 'postgres')
  return {
    urls: [server.url],
    databaseUrl: role => `postgresql://${role}@/yigen?host=${encodeURIComponent(postmaster(cluster)?.socketFolder ?? '')}`,
    databasePid: () => postmaster(cluster)?.pid,
    servers: [server],
    stop: server.stop,
  }
}

/** `serve`: two servers on one PostgreSQL that belongs to neither; each is brought back as a service manager does. */
export async function underServe(folder: string): Promise<Fleet> {
  const cluster = await startEmbedded(folder)
  await provision(cluster.url('postgres', 'postgres'), 'yigen', 'yigen_app')
  const settings = (port: number) => ({
    DATABASE_URL: cluster.url('yigen', 'yigen_app'),
    DATABASE_OWNER_URL: cluster.url('yigen', 'postgres'),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
  })
  const servers = [await supervised(folder, ['serve'], settings), await supervised(folder, ['serve'], settings)]
  return {
    urls: servers.map(({ url }) => url),
    databaseUrl: role => cluster.url('yigen', role),
    databasePid: () => postmaster(join(folder, 'postgres'))?.pid,
    servers,
    async stop() {
      await Promise.all(servers.map(server => server.stop()))
      await cluster.stop()
    },
  }
}

type Settings = Record<string, string> | ((port: number) => Record<string, string>)

async function supervised(folder: string, args: string[], settings: Settings): Promise<Server> {
  const log = openSync(logOf(folder), 'a')
  const port = await freePort()
  const own = typeof settings === 'function' ? settings(port) : settings
  // twenty writers go faster than people do, and each comes from an address of its own
  const load = { YIGEN_PACES: 'off', TRUSTED_PROXIES: '127.0.0.1' }
  const env = { ...withoutSettings(process.env), ...load, ...own, YIGEN_DATA: folder, LOG_LEVEL: 'error', PORT: String(port) }
  let child: ChildProcess | undefined
  let ending = false
  const run = () =>
    new Promise<number>(resolve => {
      child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', log, process.env.CRASH_SHOW ? 'inherit' : log] })
      child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGKILL' ? 137 : 143)))
    })
  // an orderly end is a restart here: somebody brings a new version
  const running = (async () => {
    while (!ending) await keepRunning(run, () => ending)
  })()
  return {
    url: `http://127.0.0.1:${port}`,
    pid: () => child?.pid,
    restart: () => void child?.kill('SIGTERM'),
    async stop() {
      ending = true
      child?.kill('SIGTERM')
      await running
    },
  }
}

/** Of whoever runs this, nothing reaches the servers. */
function withoutSettings(source: NodeJS.ProcessEnv) {
  const ours = /^(PORT|HOST|PUBLIC_URL|TRUSTED_PROXIES|DATABASE_.*|YIGEN_.*|NODE_ENV|LOG_LEVEL|VITEST.*)$/
  return Object.fromEntries(Object.entries(source).filter(([name]) => !ours.test(name)))
}
