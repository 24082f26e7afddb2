import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { binaries } from './binaries.ts'
import { type Postmaster, postmaster, removeForeignPidFile } from './postmaster.ts'
import type { RunAs } from './run-as.ts'
import { socketFolder } from './socket-folder.ts'

export interface Cluster {
  folder: string
  log: string
  as: RunAs
  settings: string[]
}

export interface Running {
  socketFolder: string
  /** Resolves when this postmaster is gone, however it ended. */
  ended: Promise<void>
}

const LONGEST_START_MS = 60_000

/** One attempt: takes over the postmaster that an application killed earlier has left, else starts one. */
export async function runPostmaster(cluster: Cluster): Promise<Running> {
  const left = postmaster(cluster.folder)
  if (left?.ready) return { socketFolder: left.socketFolder, ended: vanished(cluster, left) }
  removeForeignPidFile(cluster.folder)
  const child = spawnPostgres(cluster)
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const ready = await untilReady(cluster, child)
  return { socketFolder: ready.socketFolder, ended: ready.pid === child.pid ? exited : vanished(cluster, ready) }
}

function spawnPostgres({ folder, log, as, settings }: Cluster): ChildProcess {
  const all = [
    'listen_addresses=',
    `unix_socket_directories=${socketFolder(folder, as)}`,
    'unix_socket_permissions=0700',
    'timezone=UTC',
    ...settings,
  ]
  const [program, ...args] = [...as.prefix, binaries().postgres, '-D', folder, ...all.flatMap(setting => ['-c', setting])]
  const output = openSync(log, 'a')
  try {
    // Detached: Ctrl-C goes to the whole process group and would stop the database before the application has drained.
    const env = { ...process.env, LC_ALL: 'C' }
    return spawn(program as string, args, { detached: true, stdio: ['ignore', output, output], env }).on('error', () => {})
  } finally {
    closeSync(output)
  }
}

async function untilReady({ folder, log }: Cluster, child: ChildProcess): Promise<Postmaster> {
  for (const until = Date.now() + LONGEST_START_MS; Date.now() < until; await sleep(5)) {
    const now = postmaster(folder)
    const ended = child.exitCode !== null || child.signalCode !== null || child.pid === undefined
    // Ended though one is there: another start won the folder, and we use that one.
    if (now?.ready && (now.pid === child.pid || ended)) return now
    if (ended && !now) break
  }
  throw new Error(`数据库没有启动，详见 ${log}。PostgreSQL did not start, see ${log}.`)
}

async function vanished({ folder }: Cluster, { pid }: Postmaster): Promise<void> {
  while (postmaster(folder)?.pid === pid) await sleep(250, undefined, { ref: false })
}
