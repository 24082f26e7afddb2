import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Postmaster {
  pid: number
  ready: boolean
  socketFolder: string
}

const [SOCKET_LINE, STATUS_LINE] = [4, 7]

/** The PostgreSQL that runs on this folder, from the file it keeps there; undefined when that process is gone, a zombie or another program. */
export function postmaster(folder: string): Postmaster | undefined {
  const lines = pidFile(folder)
  const pid = Number(lines?.[0])
  if (!lines || !pid || !isPostgresOn(folder, commandLine(pid))) return undefined
  return { pid, ready: lines[STATUS_LINE]?.trim() === 'ready', socketFolder: lines[SOCKET_LINE]?.trim() ?? '' }
}

/**
 * After a power cut or a killed container the number in the file may belong to some other living program; PostgreSQL then refuses to start for ever.
 * An empty command line is a zombie: it goes by itself.
 */
export function removeForeignPidFile(folder: string) {
  const pid = Number(pidFile(folder)?.[0])
  const command = pid ? commandLine(pid) : ''
  if (command && !command.includes('postgres')) rmSync(join(folder, 'postmaster.pid'), { force: true })
}

const isPostgresOn = (folder: string, command: string) => command.includes('postgres') && command.includes(folder)

function pidFile(folder: string) {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return undefined
  }
}

function commandLine(pid: number): string {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return ''
  }
}
