import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from './manifest.ts'
import { place } from './place.ts'

const whole = /^yigen-\d{8}T\d{6}Z$/
const partial = /^yigen-\d{8}T\d{6}Z\.(\d+)\.partial$/

/** Sorted by name they are sorted by time. */
export const backupName = (at: Temporal.Instant): string => `yigen-${at.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`

/** A backup under way: renamed when it is whole, and known as nobody's when its process is gone. */
export const partialName = (name: string): string => `${name}.${process.pid}.partial`

/** Whole ones, oldest first. */
export async function backupsIn(folder: string): Promise<string[]> {
  const names = await readdir(folder)
  return names.filter(name => whole.test(name) && existsSync(join(folder, name, place.manifest))).sort()
}

/** Removes what a backup that fell left, and of the whole ones all but the newest `keep`: none while the newest lacks files, which an older one may hold. */
export async function tidyBackups(
  folder: string,
  keep: number | undefined,
  { missing }: Pick<Manifest['files'], 'missing'>,
): Promise<string[]> {
  for (const name of await readdir(folder)) {
    const pid = Number(partial.exec(name)?.[1])
    if (pid && !isAlive(pid)) await rm(join(folder, name), { recursive: true, force: true })
  }
  const old = keep === undefined || missing.length > 0 ? [] : (await backupsIn(folder)).slice(0, -keep)
  for (const name of old) await rm(join(folder, name), { recursive: true, force: true })
  return old
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
