import type { FileRow } from '@yigen/domain/files/file.ts'
import type { MessageRow, PromiseRow } from '@yigen/domain/requests/request.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

/** What was written, oldest first; notes only for the office. */
export async function readMessages(
  db: Kysely<DB>,
  districtId: string,
  requestId: string,
  withNotes: boolean,
): Promise<z.output<typeof MessageRow>[]> {
  return db
    .selectFrom('request_message as m')
    .innerJoin('member as a', 'a.id', 'm.author_id')
    .select([
      'm.id',
      'm.kind',
      'm.side',
      'a.name as authorName',
      'a.title as authorTitle',
      'm.body as words',
      'm.at',
      'm.recorded_at as recordedAt',
    ])
    .where('m.district_id', '=', districtId)
    .where('m.request_id', '=', requestId)
    .$if(!withNotes, query => query.where('m.kind', '!=', 'note'))
    .orderBy('m.recorded_at')
    .orderBy('m.id')
    .execute()
}

/** Whose eyes read the files: the office's all; the enterprise's not those of a task still open; a department's none of other departments' tasks. R11.2, R11.3 */
export type FileReader = 'office' | 'enterprise' | { taskId: string }

export async function readFiles(
  db: Kysely<DB>,
  districtId: string,
  requestId: string,
  reader: FileReader,
): Promise<z.output<typeof FileRow>[]> {
  return db
    .selectFrom('file as f')
    .innerJoin('member as a', 'a.id', 'f.attached_by')
    .select(['f.id', 'f.name', 'f.type', 'f.bytes', 'f.side', 'a.name as attachedBy', 'f.attached_at as attachedAt'])
    .select(sql<string | null>`case when f.subject_kind = 'task' then f.subject_id end`.as('taskId'))
    .where('f.district_id', '=', districtId)
    .where('f.request_id', '=', requestId)
    .where(readableFile(reader))
    .orderBy('f.attached_at')
    .execute()
}

/** Over `file f`. */
function readableFile(reader: FileReader): RawBuilder<SqlBool> {
  if (reader === 'office') return sql<SqlBool>`true`
  if (reader === 'enterprise') return shownToEnterprise
  return sql<SqlBool>`(f.subject_kind <> 'task' or f.subject_id = ${reader.taskId})`
}

/** The result's files are public with the result. R11.3 */
export const shownToEnterprise = sql<SqlBool>`(f.subject_kind <> 'task' or exists (
  select from task t where t.district_id = f.district_id and t.id = f.subject_id and t.status = 'finished'))`

export async function readPromises(db: Kysely<DB>, districtId: string, requestId: string): Promise<z.output<typeof PromiseRow>[]> {
  return db
    .selectFrom('request_promise as p')
    .innerJoin('member as a', 'a.id', 'p.promised_by')
    .select(['p.id', 'p.due_at as dueAt', 'p.words', 'p.reason', 'a.name as promisedBy', 'p.promised_at as promisedAt'])
    .where('p.district_id', '=', districtId)
    .where('p.request_id', '=', requestId)
    .orderBy('p.promised_at', 'desc')
    .execute()
}
