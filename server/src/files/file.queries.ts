import type { FileRow } from '@yigen/domain/files/file.ts'
import type { Kept } from '@yigen/domain/files/file-quota.ts'
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
    () => sql<z.output<typeof FileRow>>`
      select f.id, f.name, f.type, f.bytes, f.side, case when f.subject_kind = 'task' then f.subject_id end as "taskId", a.name as "attachedBy", f.attached_at as "attachedAt"
      from file f join member a on a.id = f.attached_by where ${where} order by f.attached_at`,
    { attachedAt: true },
  )

/** The result's files are public with the result. R11.3 */
export const shownToEnterprise = sql<SqlBool>`(f.subject_kind <> 'task' or exists (
  select from task t where t.district_id = f.district_id and t.id = f.subject_id and ${oneOf(sql`t.status`, publicResultStatuses)}))`

/** What a matter holds, or a subject that belongs to none, and what the matter's enterprise handed in during the last 24 hours. */
export async function keptFiles(
  trx: Transaction<DB>,
  districtId: string,
  { subject, requestId }: Pick<FileOf, 'subject' | 'requestId'>,
  now: Temporal.Instant,
): Promise<Kept> {
  const here = requestId ? sql`f.request_id = ${requestId}` : sql`f.subject_id = ${subject.id}`
  const { rows } = await sql<Kept>`
    select count(*)::int as files, coalesce(sum(f.bytes), 0)::float8 as "ofMatter",
      (select coalesce(sum(f.bytes), 0) from request r join request o on o.district_id = r.district_id and o.enterprise_id = r.enterprise_id
        join file f on f.district_id = o.district_id and f.request_id = o.id
        where r.district_id = ${districtId} and r.id = ${requestId}::uuid and f.attached_at > ${now.subtract({ hours: 24 })})::float8 as "ofEnterpriseToday"
    from file f where f.district_id = ${districtId} and ${here}`.execute(trx)
  return rows[0] as Kept
}
