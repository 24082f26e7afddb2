import type { FileRow } from '@yigen/domain/files/file.ts'
import type { Kept } from '@yigen/domain/files/file-quota.ts'
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

/** What the matter holds and what its enterprise's matters took in the last 24 hours. */
export async function keptFiles(trx: Transaction<DB>, districtId: string, requestId: string, now: Temporal.Instant): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select (select count(*) from file f where f.district_id = ${districtId} and f.request_id = ${requestId})::int as files,
      (select coalesce(sum(f.bytes), 0) from file f where f.district_id = ${districtId} and f.request_id = ${requestId})::float8 as "ofMatter",
      (select coalesce(sum(f.bytes), 0) from request r join request o on o.district_id = r.district_id and o.enterprise_id = r.enterprise_id
        join file f on f.district_id = o.district_id and f.request_id = o.id
        where r.district_id = ${districtId} and r.id = ${requestId} and f.attached_at > ${now.subtract({ hours: 24 })})::float8 as "ofEnterpriseToday"`.execute(
    trx,
  )
  return rows[0] ?? { files: 0, ofMatter: 0, ofEnterpriseToday: 0 }
}
