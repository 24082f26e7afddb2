import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/**
 * Files lie by their SHA-256, per district, outside the web root; the row that names one is written after it is safely on the disk.
 * The file is held until the transaction ends, so that the sweep does not take for forgotten what is about to be named.
 */
export async function keepFile(trx: Transaction<DB>, folder: string, districtId: string, bytes: Uint8Array): Promise<string> {
  const sha256 = hashOf(bytes)
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${lockNameOf(districtId, sha256)}, 0))`.execute(trx)
  const place = placeOf(folder, districtId, sha256)
  if (!(await exists(place))) await writeAnew(place, bytes)
  for (const one of [dirname(place), join(folder, districtId), folder, dirname(folder)]) await syncFolder(one)
  return sha256
}

/** The bytes as they were kept; null when they are gone, or are not those any more (20 MB at most, app.ts). */
export async function readKeptFile(folder: string, districtId: string, sha256: string): Promise<Buffer | null> {
  const bytes = await readFile(placeOf(folder, districtId, sha256)).catch(nothingThere)
  return bytes && hashOf(bytes) === sha256 ? bytes : null
}

function nothingThere(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

/** By what a file is found on the disk, and known again. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** What a kept file is held by while a transaction names it, or the sweep removes it. */
export const lockNameOf = (districtId: string, sha256: string): string => `file ${districtId} ${sha256}`

const placeOf = (folder: string, districtId: string, sha256: string) => join(folder, districtId, sha256.slice(0, 2), sha256)

/** No room on the disk, or none for us. */
const full = new Set(['ENOSPC', 'EDQUOT'])

/** What could not be written whole leaves nothing behind. */
async function writeAnew(place: string, bytes: Uint8Array) {
  const draft = `${place}.${randomUUID()}`
  try {
    await mkdir(dirname(place), { recursive: true, mode: 0o700 })
    await writeDraft(draft, bytes)
    await rename(draft, place)
  } catch (fault) {
    await rm(draft, { force: true })
    throw full.has((fault as NodeJS.ErrnoException).code ?? '') ? new Refused(refusal(refusals.filesFull)) : fault
  }
}

async function writeDraft(draft: string, bytes: Uint8Array) {
  const file = await open(draft, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A name is safe once its folder is on the disk, and a folder once its own name is. */
async function syncFolder(folder: string) {
  const opened = await open(folder, 'r')
  try {
    await opened.sync()
  } finally {
    await opened.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}
