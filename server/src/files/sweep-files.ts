import { readdir, stat, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Kysely, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { lockNameOf } from './file-store.ts'

/** Nothing is under way for a day. */
const restingHours = 24

/**
 * Removes files that no row names: their transaction came to nothing, or the server fell while it wrote. Returns how many.
 * A district without a single named file is left alone: that is a folder of another database, not a heap of leftovers.
 */
export async function sweepFiles(db: Kysely<DB>, folder: string, asOf: Temporal.Instant): Promise<number> {
  const before = asOf.subtract({ hours: restingHours }).epochMilliseconds
  let removed = 0
  for (const districtId of await namesIn(folder)) {
    if (!(await namesAny(db, districtId))) continue
    for (const shelf of await namesIn(join(folder, districtId))) {
      const place = join(folder, districtId, shelf)
      const resting = await restingIn(place, before)
      for (const name of await unnamed(db, districtId, resting))
        removed += await inTransaction(db, trx => removeUnnamed(trx, districtId, place, name))
    }
  }
  return removed
}

/** What is not there: a folder never made, a file renamed or removed meanwhile, by a server that shares the folder too. */
const orGone =
  <Else>(instead: Else) =>
  (fault: NodeJS.ErrnoException): Else => {
    if (fault.code === 'ENOENT' || fault.code === 'ENOTDIR') return instead
    throw fault
  }

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(orGone<string[]>([]))

async function namesAny(db: Kysely<DB>, districtId: string): Promise<boolean> {
  const row = await db.selectFrom('file').select('id').where('district_id', '=', districtId).limit(1).executeTakeFirst()
  return row !== undefined
}

async function restingIn(place: string, before: number): Promise<string[]> {
  const ages = (await namesIn(place)).map(async name => ({ name, file: await stat(join(place, name)).catch(orGone(null)) }))
  return (await Promise.all(ages)).filter(({ file }) => file !== null && file.mtimeMs < before).map(({ name }) => name)
}

/** A file half written bears more than its sum, so no row names it. */
async function unnamed(db: Kysely<DB>, districtId: string, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return []
  const rows = await db
    .selectFrom('file')
    .select('sha256')
    .where('district_id', '=', districtId)
    .where('sha256', 'in', [...names])
    .execute()
  const named = new Set(rows.map(row => row.sha256))
  return names.filter(name => !named.has(name))
}

/** Looked at again while it is held: somebody may be attaching the same file just now. */
async function removeUnnamed(trx: Transaction<DB>, districtId: string, place: string, name: string): Promise<number> {
  const { rows } = await sql<{ ours: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${lockNameOf(districtId, name)}, 0)) as ours`.execute(trx)
  if (!rows[0]?.ours || (await unnamed(trx, districtId, [name])).length === 0) return 0
  return unlink(join(place, name)).then(() => 1, orGone(0))
}
