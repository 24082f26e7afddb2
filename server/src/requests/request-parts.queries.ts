import type { FileRow } from '@yigen/domain/files/file.ts'
import type { MessageRow, PromiseRow } from '@yigen/domain/requests/request.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { rowsPart } from '#database/part.ts'

/** What was written in `request r`, oldest first; notes only for the office. */
export const messagesOf = (withNotes: boolean) =>
  rowsPart(
    sql<z.output<typeof MessageRow>>`
      select m.id, m.kind, m.side, a.name as "authorName", a.title as "authorTitle", m.body as words, m.at, m.recorded_at as "recordedAt"
      from request_message m join member a on a.id = m.author_id
      where m.district_id = r.district_id and m.request_id = r.id ${withNotes ? sql`` : sql`and m.kind <> 'note'`}
      order by m.recorded_at, m.id`,
    { at: true, recordedAt: true },
  )

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

/** The next answers promised in `request r`, the latest first. */
export const promisesOf = () =>
  rowsPart(
    sql<z.output<typeof PromiseRow>>`
      select p.id, p.due_at as "dueAt", p.words, p.reason, a.name as "promisedBy", p.promised_at as "promisedAt"
      from request_promise p join member a on a.id = p.promised_by
      where p.district_id = r.district_id and p.request_id = r.id
      order by p.promised_at desc`,
    { dueAt: true, promisedAt: true },
  )
