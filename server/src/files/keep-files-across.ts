import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { keepFile, readKeptFile } from './file-store.ts'

type OfMatters = { districtId: string; requestIds: readonly string[] }

/** By their SHA-256. */
export type KeptFiles = ReadonlySet<string>

/**
 * The district where these matters go on keeps the bytes of their files as its own; those whose bytes are gone are not among the kept. It takes as long as they are large: before anything is locked for which
 * others wait. R18.4
 */
export async function keepFilesAcross(
  trx: Transaction<DB>,
  folder: string,
  { districtId, requestIds }: OfMatters,
  toDistrictId: string,
): Promise<KeptFiles> {
  const { rows } = await sql<{ sha256: string }>`
    select distinct f.sha256 from file f
    where f.district_id = ${districtId} and f.request_id = any(${requestIds}::uuid[]) and f.subject_kind = 'request' order by f.sha256`.execute(
    trx,
  )
  const kept = new Set<string>()
  for (const { sha256 } of rows) {
    const bytes = await readKeptFile(folder, districtId, sha256)
    if (bytes) kept.add(await keepFile(trx, folder, toDistrictId, bytes))
  }
  return kept
}
