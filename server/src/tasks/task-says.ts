import { openTaskStatuses, publicResultStatuses } from '@yigen/domain/tasks/task-status.ts'
import { sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { ofOwnUnit } from '#sight/enterprise-sight.ts'
import type { Adds, OfMatter, Says } from '#slice/says.ts'
import { helpsWith } from './helping.queries.ts'

const openOf = ({ districtId, requestId }: OfMatter) =>
  sql`x.district_id = ${districtId} and x.request_id = ${requestId} and ${oneOf(sql`x.status`, openTaskStatuses)}`

/** What those below ask of tasks. */
export const taskSays = {
  openTasks: of => sql`array(
    select u.short_name from task x join unit u on u.id = x.unit_id where ${openOf(of)} order by x.handed_at, u.id)`,
  taskCounts: of => sql`
    select count(*) as open, count(*) filter (where x.status = 'returned') as returned from task x where ${openOf(of)}`,
} as const satisfies Partial<Says>

/** A file of a task is read by the unit that leads it and by those that help, as are the matter's own; the enterprise reads it with the result. R11.2, R11.3 */
export const taskAdds = {
  fileSeen: actor => sql`exists (
    select from task t where t.district_id = f.district_id and t.request_id = f.request_id and (f.subject_kind <> 'task' or f.subject_id = t.id) and (${ofOwnUnit(actor)} or ${helpsWith(actor)}))`,
  fileShown: sql`(f.subject_kind <> 'task' or exists (
    select from task t where t.district_id = f.district_id and t.id = f.subject_id and ${oneOf(sql`t.status`, publicResultStatuses)}))`,
} as const satisfies Partial<Adds>
