import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { TaskView } from '@yigen/domain/tasks/task-view.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { readFiles } from '#files/file.queries.ts'
import { historyOf } from '#history/history.queries.ts'
import { personCards } from '#people/person-cards.ts'
import { taskSeen } from './lock-task.ts'
import { type RowOfTask, taskColumns, taskJoins, toTaskRow } from './task-rows.ts'

type View = z.output<typeof TaskView>
type Matter = NonNullable<View['request']>
type Row = RowOfTask & Pick<Matter, 'body' | 'receivedAt'> & { requestStatus: Matter['status']; officerId: string | null }

/** A task with the request it belongs to, as its unit may see both: what was asked and filed, the public history, and what was recorded of this task. R11.2, R11.3 */
export async function getTask(db: Kysely<DB>, actor: Actor, id: string, language: Language, now: Temporal.Instant): Promise<View> {
  const { body, receivedAt, requestStatus, officerId, ...row } = await readRow(db, actor, id)
  const { districtId } = actor
  const { requestId } = row
  const [calendar, files, history, { officer }] = await Promise.all([
    readCalendar(db),
    requestId ? readFiles(db, districtId, requestId, { taskId: id }) : [],
    historyOf(
      db,
      districtId,
      { ...(requestId ? { requestId, orSubjectId: id } : { subjectId: id }), publicOnly: requestId !== null, limit: 200 },
      language,
    ),
    personCards(db, districtId, { officerId, enterpriseId: row.enterpriseId }, now),
  ])
  const task = toTaskRow(row, actor, calendar, language)
  return {
    ...task,
    request: requestId
      ? {
          ...{ id: requestId, number: row.requestNumber ?? '', title: row.title, body, status: requestStatus, receivedAt },
          files: files.filter(file => file.taskId === null),
        }
      : null,
    officer,
    files: files.filter(file => file.taskId !== null),
    history: history.rows,
  }
}

async function readRow(db: Kysely<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select ${taskColumns(actor)}, r.body, r.received_at as "receivedAt", r.status as "requestStatus", e.officer_id as "officerId"
    from ${taskJoins(sql`task t`)} where t.district_id = ${actor.districtId} and t.id = ${id} and ${taskSeen(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
