import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface ServerOptions {
  /** As YIGEN_NOW: an instant stands still, with a leading + it runs on from there. */
  now?: string
  /** The demonstration district; without it the server starts empty. */
  demo?: boolean
  port?: number
  /** Which district or city it serves, where the settings say so. */
  district?: string
  /** Kept when the server stops, so that it can be started on it again at another time. */
  dataFolder?: string
}

export interface RunningServer {
  url: string
  /** Of everybody in the demonstration. */
  password?: string
  /** One time: makes the first administrator of an empty server. */
  startLink?: string
  stop(): Promise<void>
  /** At once, with whatever it is doing. */
  kill(): Promise<void>
}

export const demonstrationPassword = 'Haizhu-e2e-2026'
/** Wednesday 25 November 2026, 09:42 in Guangzhou, and on from there: the demonstration is the same at whatever hour the stories run. */
export const demonstrationNow = '+2026-11-25T01:42:00Z'

const main = join(import.meta.dirname, '../server/src/main.ts')
const LONGEST_START_MS = 300_000
const GIGABYTE = 2 ** 30

/** The whole application in a process of its own, with a database of its own. */
export async function startServer({ now, demo = true, port, district, dataFolder }: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataFolder ?? newDataFolder()
  begin(folder, demo && now === demonstrationNow ? 'demonstration' : 'empty')
  const PORT = String(port ?? (await freePort()))
  const url = `http://127.0.0.1:${PORT}`
  const env = {
    ...withoutSettings(process.env),
    PORT,
    YIGEN_DATA: folder,
    YIGEN_TEST_FAST: 'on',
    // the same sources are read again and again
    NODE_COMPILE_CACHE: join(tmpdir(), 'yigen-e2e-compiled'),
    YIGEN_DEMO: demo ? 'on' : 'off',
    YIGEN_DEMO_PASSWORD: demonstrationPassword,
    ...(now === undefined ? {} : { YIGEN_NOW: now }),
    ...(district === undefined ? {} : { YIGEN_DISTRICT: district }),
  }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = collect(child)
  const stop = async () => {
    await end(child)
    if (!dataFolder) rmSync(folder, { recursive: true, force: true })
  }
  try {
    await untilHealthy(url, child, output)
  } catch (error) {
    await stop()
    throw error
  }
  const startLink = /http\S+\/start\/\S+/.exec(output())?.[0]
  return {
    url,
    stop,
    kill: () => end(child, 'SIGKILL'),
    ...(demo ? { password: demonstrationPassword } : {}),
    ...(startLink ? { startLink } : {}),
  }
}

/** What a data folder begins as: a migrated database with nobody in it, or the demonstration. Made once for all stories (templates.ts). */
export type Beginning = 'empty' | 'demonstration'
export const templateOf = (beginning: Beginning) => join(process.env.E2E_TEMPLATES ?? '', beginning)

/** A copy is quicker than a new database; where no template was made the server makes its own. */
function begin(folder: string, beginning: Beginning) {
  const template = templateOf(beginning)
  if (existsSync(join(folder, 'postgres')) || !existsSync(join(template, 'postgres'))) return
  execFileSync('cp', ['-a', `${template}/.`, folder])
}

/** The settings of whoever runs the tests must not reach the servers of the stories. */
function withoutSettings(source: NodeJS.ProcessEnv) {
  const ours = /^(PORT|HOST|PUBLIC_URL|DATABASE_.*|YIGEN_.*|NODE_ENV)$/
  return Object.fromEntries(Object.entries(source).filter(([name]) => !ours.test(name)))
}

export const newDataFolder = () => mkdtempSync(join(scratch(), 'yigen-e2e-'))

/** Where nothing need reach a disk. */
export const scratch = () => (roomInMemory() ? '/dev/shm' : tmpdir())

function roomInMemory() {
  if (!existsSync('/dev/shm')) return false
  const { bavail, bsize } = statfsSync('/dev/shm')
  return bavail * bsize >= GIGABYTE
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no free port'))))
    })
  })
}

function collect(child: ChildProcess) {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => (text += chunk))
  return () => text
}

async function untilHealthy(url: string, child: ChildProcess, output: () => string) {
  for (const until = Date.now() + LONGEST_START_MS; Date.now() < until; await sleep(100)) {
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${output()}`)
    // The announcement comes after the first answer and holds what the stories need.
    if (output().includes(`is ready:  ${url}`) && (await isHealthy(url))) return
  }
  throw new Error(`The server was not ready within ${LONGEST_START_MS / 1000} s:\n${output()}`)
}

const isHealthy = (url: string) =>
  fetch(`${url}/api/health`).then(
    ({ ok }) => ok,
    () => false,
  )

async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM') {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise(resolve => child.once('exit', resolve))
  child.kill(signal)
  await ended
}
