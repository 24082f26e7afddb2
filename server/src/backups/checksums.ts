import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { place } from './place.ts'

export type Sum = readonly [path: string, sha256: string]

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/** As `sha256sum -c` reads it, so that a backup can be looked through without this program. The manifest stands last: a list cut off lacks it. */
export async function writeSums(folder: string, sums: readonly Sum[]): Promise<void> {
  const file = await open(join(folder, place.sums), 'wx', 0o600)
  const all = [...sums, [place.manifest, await sha256Of(join(folder, place.manifest))]]
  await file.writeFile(all.map(([path, sha256]) => `${sha256}  ${path}\n`).join(''))
  await file.sync()
  await file.close()
}

/** The list; null when it is gone or cut off. */
export async function readSums(folder: string): Promise<Sum[] | null> {
  const text = await readFile(join(folder, place.sums), 'utf8').catch(() => '')
  const lines = text.split('\n').slice(0, -1)
  if (!text.endsWith(`  ${place.manifest}\n`)) return null
  return lines.map(line => [line.slice(66), line.slice(0, 64)])
}

/** Paths that are gone, cut off or not what they were. */
export async function faultsOf(folder: string, sums: readonly Sum[]): Promise<string[]> {
  const faults: string[] = []
  for (const [path, sha256] of sums) {
    const there = await stat(join(folder, path)).catch(() => null)
    if (!there || (await sha256Of(join(folder, path))) !== sha256) faults.push(path)
  }
  return faults
}
