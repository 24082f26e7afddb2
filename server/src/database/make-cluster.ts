import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { binaries } from './binaries.ts'
import type { RunAs } from './run-as.ts'

/** Made beside its place and renamed: made in place, a second start would take a half-made folder for a database. */
export function makeCluster(folder: string, as: RunAs, flags: string[] = []) {
  const parent = dirname(folder)
  mkdirSync(parent, { recursive: true })
  removeAbandoned(parent, basename(folder))
  const fresh = `${folder}.${process.pid}.new`
  mkdirSync(fresh, { mode: 0o700 })
  chownSync(fresh, as.uid, as.gid)
  const [program, ...args] = [
    ...as.prefix,
    binaries().initdb,
    '-D',
    fresh,
    '-U',
    'postgres',
    '--auth=trust',
    '--encoding=UTF8',
    ...locale,
    ...flags,
  ]
  try {
    execFileSync(program as string, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, LC_ALL: 'C' } })
    renameSync(fresh, folder)
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true })
    if (!existsSync(join(folder, 'PG_VERSION'))) throw error
  }
}

// Sorting is always named in the query; the character type must be UTF-8, else pg_trgm and lower() see no Chinese.
const locale = ['--locale=C', `--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`]

function removeAbandoned(parent: string, name: string) {
  for (const entry of readdirSync(parent)) {
    const pid = Number(new RegExp(`^${name}\\.(\\d+)\\.new$`).exec(entry)?.[1])
    if (pid && !isAlive(pid)) rmSync(join(parent, entry), { recursive: true, force: true })
  }
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
