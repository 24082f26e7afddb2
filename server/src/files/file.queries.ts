import type { FileRow } from '@yigen/domain/files/file.ts'
import { fileRefusals } from '@yigen/domain/files/files.slice.ts'
import { type Refusal, refusal } from '@yigen/domain/refusals/refusals.ts'
import { publicResultStatuses } from '@yigen/domain/tasks/task-status.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import type { FileOf } from './insert-file.ts'

/** The files of `request r`; the enterprise reads none of a task that is still open. R11.3 */
export const filesOf = (reader: 'office' | 'enterprise') =>
  fileRows(
    reader === 'office'
      ? sql`f.district_id = r.district_id and f.request_id = r.id`
      : sql`f.district_id = r.district_id and f.request_id = r.id and ${shownToEnterprise}`,
  )

/** The files of `task t`, and of its matter what no other task brought. R11.2 */
export const filesOfTask = () =>
  fileRows(sql`f.district_id = t.district_id and (f.subject_id = t.id or (f.request_id = t.request_id and f.subject_kind <> 'task'))`)

const fileRows = (where: RawBuilder<unknown>) =>
  rowsPart(
    sql<z.output<typeof FileRow>>`
      select f.id, f.name, f.type, f.bytes, f.side, case when f.subject_kind = 'task' then f.subject_id end as "taskId", a.name as "attachedBy", f.attached_at as "attachedAt"
      from file f join member a on a.id = f.attached_by where ${where} order by f.attached_at`,
    { attachedAt: true },
  )

/** The result's files are public with the result. R11.3 */
export const shownToEnterprise = sql<SqlBool>`(f.subject_kind <> 'task' or exists (
  select from task t where t.district_id = f.district_id and t.id = f.subject_id and ${oneOf(sql`t.status`, publicResultStatuses)}))`

const mostFiles = 20

/** 409: a matter has so many and no more, however they came, with the request or with a task; so has what belongs to no matter. */
export async function whyNotMoreFiles(
  trx: Transaction<DB>,
  districtId: string,
  { subject, requestId }: Pick<FileOf, 'subject' | 'requestId'>,
): Promise<Refusal | null> {
  const { count } = await trx
    .selectFrom('file')
    .select(eb => eb.fn.countAll<number>().as('count'))
    .where('district_id', '=', districtId)
    .where(requestId ? 'request_id' : 'subject_id', '=', requestId ?? subject.id)
    .executeTakeFirstOrThrow()
  return count >= mostFiles ? refusal(fileRefusals.tooManyFiles, { max: mostFiles }, { field: 'file' }) : null
}
