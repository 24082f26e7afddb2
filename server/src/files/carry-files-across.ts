import { randomUUIDv7 } from 'node:crypto'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { keepFile, readKeptFile } from './file-store.ts'

type OfMatter = { districtId: string; requestId: string }

/** The files of a matter hang on the one in which it goes on in another district, too, which keeps their bytes as its own. One whose bytes are gone stays behind. R18.4 */
export async function carryFilesAcross(trx: Transaction<DB>, folder: string, from: OfMatter, to: OfMatter): Promise<void> {
  const files = await trx
    .selectFrom('file')
    .select(['subject_kind', 'name', 'type', 'bytes', 'sha256', 'side', 'internal', 'attached_by', 'attached_at'])
    .where('district_id', '=', from.districtId)
    .where('request_id', '=', from.requestId)
    .where('subject_kind', '=', 'request')
    .orderBy('id')
    .execute()
  for (const file of files) {
    const bytes = await readKeptFile(folder, from.districtId, file.sha256)
    if (!bytes) continue
    await keepFile(trx, folder, to.districtId, bytes)
    await trx
      .insertInto('file')
      .values({ ...file, district_id: to.districtId, id: randomUUIDv7(), subject_id: to.requestId, request_id: to.requestId })
      .execute()
  }
}
