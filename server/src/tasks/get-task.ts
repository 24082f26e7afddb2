import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { whyNotTaskSteps } from '@yigen/domain/tasks/task-steps.ts'
import type { TaskView } from '@yigen/domain/tasks/task-view.ts'
import type { Language } from '@yigen/domain/wire/language.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { calendarsOf } from '#calendar/calendar.queries.ts'
import { rowsPart, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { historyOf, historyOfMatter } from '#history/history.queries.ts'
import { cardsColumn, type Line } from '#people/chain.queries.ts'
import { onLeave } from '#people/on-leave.ts'
import { filesOfTask } from './files-of-task.ts'
import { taskSeen } from './lock-task.ts'
import { matterOfTask, type RowOfTask, taskColumns, taskJoins, toTaskRow } from './task-rows.ts'

type View = z.output<typeof TaskView>

const historyShown = 200

type Matter = NonNullable<View['request']>
type Row = RowOfTask & Pick<Matter, 'body' | 'receivedAt'> & { line: Line; content: unknown }

/** A task with the request it belongs to, as its unit may see both: what was asked and filed, the public history, and what was recorded of this task. R11.2, R11.3 */
export async function getTask(db: Kysely<DB>, actor: Actor, id: string, language: Language, now: Temporal.Instant): Promise<View> {
  const content = together({
    files: filesOfTask(),
    colleagues: colleaguesOfTask(actor, now),
    history: historyOfMatter({ reader: 'office', publicOnly: true, orSubjectId: id }, historyShown, language, now),
  })
  const { body, receivedAt, line, content: read, ...row } = await readRow(db, actor, id, content.column, now)
  const { files, colleagues, history: ofMatter } = content.read(read)
  const own = { reader: 'office' as const, subjectId: id, limit: historyShown }
  const history = row.requestId ? ofMatter : await historyOf(db, actor.districtId, own, language, now)
  return {
    ...toTaskRow(row, actor, { calendarAt: await calendarsOf(db, actor.districtId), language, whyNot: whyNotTaskSteps }, now),
    request:
      row.requestId && row.requestStatus
        ? {
            ...{ id: row.requestId, number: row.requestNumber ?? '', title: row.title, body, status: row.requestStatus, receivedAt },
            files: files.filter(file => file.taskId === null),
          }
        : null,
    officer: line.officer ?? null,
    colleagues,
    files: files.filter(file => file.taskId !== null),
    history: history.rows,
  }
}

/** Clerks and heads of the unit of `task t`, for themselves alone: whom one of them may name to do it. R7.5 */
const colleaguesOfTask = (actor: Actor, now: Temporal.Instant) =>
  rowsPart(
    () => sql<View['colleagues'][number]>`
      select m.id, m.name, ${onLeave(now)} as "onLeave" from member m
      where m.unit_id = t.unit_id and m.district_id = t.district_id and m.state = 'active' and m.roles && ${[...unitRoles]}::text[]
        and t.unit_id = ${actor.unitId} and ${is(actor, ...unitRoles)} order by m.created_at, m.id`,
    {},
  )

async function readRow(db: Kysely<DB>, actor: Actor, id: string, content: RawBuilder<unknown>, now: Temporal.Instant): Promise<Row> {
  const of = { districtId: sql`t.district_id`, officerId: sql`e.officer_id`, enterpriseId: sql`t.enterprise_id` }
  const { rows } = await sql<Row>`
    select ${taskColumns(actor)}, r.body, r.received_at as "receivedAt", ${cardsColumn(of, now)} as line, ${content} as content
    from task t ${matterOfTask} ${taskJoins} where t.district_id = ${actor.districtId} and t.id = ${id} and ${taskSeen(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
