import type { FileRow } from '@yigen/domain/files/file.ts'
import type { Kept } from '@yigen/domain/files/file-quota.ts'
import type { ClockSubject } from '@yigen/domain/kinds.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { type Part, readOn, rowsPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { added, said, subjectOf } from '#slice/registry.ts'
import type { FileOf } from './insert-file.ts'

type View = z.output<typeof FileRow>
type Row = Omit<View, 'taskId'> & { subjectKind: ClockSubject; subjectId: string }

/** The files of `request r`; the enterprise reads none of a task that is still open. R11.3 */
export const filesOf = (reader: 'office' | 'enterprise') =>
  fileRows(
    reader === 'office'
      ? sql`f.district_id = r.district_id and f.request_id = r.id`
      : sql`f.district_id = r.district_id and f.request_id = r.id and ${shownToEnterprise()}`,
  )

/** Over `file f`. */
export function fileRows(where: RawBuilder<unknown>): Part<View[]> {
  const files = rowsPart(
    () => sql<Row>`
      select f.id, f.name, f.type, f.bytes, f.side, f.internal, f.subject_kind as "subjectKind", f.subject_id as "subjectId", a.name as "attachedBy", f.attached_at as "attachedAt"
      from file f join member a on a.id = f.attached_by where ${where} order by f.attached_at`,
    { attachedAt: true },
  )
  return readOn(files, rows => rows.map(toView))
}

const toView = ({ subjectKind, subjectId, ...file }: Row): View => ({
  ...file,
  taskId: subjectOf(subjectKind).keeps?.(subjectId).taskId ?? null,
})

/** Over `file f`: nothing keeps it from the enterprise. R11.3 */
export const shownToEnterprise = (): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join([sql`not f.internal`, ...added('fileShown')], sql` and `)})`

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
      (select coalesce(sum(f.bytes), 0) from file f
        where f.district_id = ${districtId} and f.request_id in (${said('mattersOfSameEnterprise')(districtId, requestId)}) and f.attached_at > ${now.subtract({ hours: 24 })})::float8 as "ofEnterpriseToday"
    from file f where f.district_id = ${districtId} and ${here}`.execute(trx)
  return rows[0] as Kept
}
