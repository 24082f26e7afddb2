import { sql } from 'kysely'
import { fileRows } from '#files/file.queries.ts'

/** The files of `task t`, and of its matter what no other task brought. R11.2 */
export const filesOfTask = () =>
  fileRows(sql`f.district_id = t.district_id and (f.subject_id = t.id or (f.request_id = t.request_id and f.subject_kind <> 'task'))`)
