import type { Transaction } from 'kysely'
import { newIds } from '#database/new-ids.ts'
import type { DB } from '#database/schema.ts'
import type { KeptFiles } from './keep-files-across.ts'

type OfMatter = { districtId: string; requestId: string }

/** The files of a matter hang on the one in which it goes on in another district, too. One whose bytes are not kept there stays behind. R18.4 */
export async function carryFilesAcross(trx: Transaction<DB>, from: OfMatter, to: OfMatter, kept: KeptFiles): Promise<void> {
  const files = await trx
    .selectFrom('file')
    .select(['subject_kind', 'name', 'type', 'bytes', 'sha256', 'side', 'internal', 'attached_by', 'attached_at'])
    .where('district_id', '=', from.districtId)
    .where('request_id', '=', from.requestId)
    .where('subject_kind', '=', 'request')
    .orderBy('id')
    .execute()
  const along = files.filter(({ sha256 }) => kept.has(sha256))
  if (along.length === 0) return
  const ids = newIds(along.length)
  const there = { district_id: to.districtId, subject_id: to.requestId, request_id: to.requestId }
  await trx
    .insertInto('file')
    .values(along.map((file, i) => ({ ...file, ...there, id: ids[i] as string })))
    .execute()
}
