import type { FileRow } from '@yigen/domain/files/file.ts'
import { fileRefusals } from '@yigen/domain/files/files.slice.ts'
import { type Refusal, refusal } from '@yigen/domain/refusals/refusals.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'

/** Whose eyes read the files: the office's all; the enterprise's not those of a task still open; a department's none of other departments' tasks. R11.2, R11.3 */
export type FileReader = 'office' | 'enterprise' | { taskId: string }

/** The files of `request r`. */
export const filesOf = (reader: FileReader) =>
  rowsPart(
    sql<z.output<typeof FileRow>>`
      select f.id, f.name, f.type, f.bytes, f.side, case when f.subject_kind = 'task' then f.subject_id end as "taskId", a.name as "attachedBy", f.attached_at as "attachedAt"
      from file f join member a on a.id = f.attached_by
      where f.district_id = r.district_id and f.request_id = r.id and ${readableFile(reader)}
      order by f.attached_at`,
    { attachedAt: true },
  )

/** Over `file f`. */
function readableFile(reader: FileReader): RawBuilder<SqlBool> {
  if (reader === 'office') return sql<SqlBool>`true`
  if (reader === 'enterprise') return shownToEnterprise
  return sql<SqlBool>`(f.subject_kind <> 'task' or f.subject_id = ${reader.taskId})`
}

/** The result's files are public with the result. R11.3 */
export const shownToEnterprise = sql<SqlBool>`(f.subject_kind <> 'task' or exists (
  select from task t where t.district_id = f.district_id and t.id = f.subject_id and t.status = 'finished'))`

const mostFiles = 20

/** 409: a matter has so many and no more, however they came, with the request or with a task. */
export async function whyNotMoreFiles(trx: Transaction<DB>, districtId: string, requestId: string): Promise<Refusal | null> {
  const { count } = await trx
    .selectFrom('file')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('district_id', '=', districtId)
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow()
  return count >= mostFiles ? refusal(fileRefusals.tooManyFiles, { max: mostFiles }, { field: 'file' }) : null
}
