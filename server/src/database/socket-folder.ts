import { createHash } from 'node:crypto'
import { chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { StartRefusal } from '#start-refusal.ts'
import type { RunAs } from './run-as.ts'

/** The path of a Unix socket has at most 107 bytes, `/.s.PGSQL.5432` included. */
const LONGEST = 90

/** A closed folder of its own outside the data folder, whose path may be too long for a socket. */
export function socketFolder(dataFolder: string, as: RunAs): string {
  const name = `yigen-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`
  const usual = join(tmpdir(), name)
  const folder = Buffer.byteLength(usual) > LONGEST ? join('/tmp', name) : usual
  try {
    mkdirSync(folder, { mode: 0o700 })
    chownSync(folder, as.uid, as.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const found = lstatSync(folder)
  // Connections are trusted by this folder alone, and anybody may make a folder in a shared /tmp.
  if (!found.isDirectory() || found.uid !== as.uid || (found.mode & 0o077) !== 0)
    throw new StartRefusal(`${folder} 不属于本程序，请删除后重试。${folder} is not ours: remove it and start again.`)
  return folder
}
