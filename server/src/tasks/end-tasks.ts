import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type EndOfMatter, openTaskStatuses } from '@yigen/domain/tasks/task-status.ts'
import { taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { peopleOfUnits } from '#people/unit-people.queries.ts'
import { others } from '#requests/people-of-request.ts'
import type { EndedMatter } from '#slice/follows.ts'

type Ended = { id: string; unitId: string; unitName: string; helpers: string[] }

/**
 * A matter that ends with tasks still open takes them with it: they are waived by nobody's decision, their clocks stop, their units are told. R4.9, R5.3
 * Called within the step that ends it, before `setRequestStatus`.
 */
export async function endTasks(
  trx: Transaction<DB>,
  actor: Actor,
  request: EndedMatter,
  why: EndOfMatter,
  now: Temporal.Instant,
): Promise<void> {
  const ended = await waiveOpen(trx, request, now)
  if (ended.length === 0) return
  const { districtId, memberId } = actor
  await trx
    .insertInto('task_waiver')
    .values(
      ended.map(task => ({ district_id: districtId, id: randomUUIDv7(), task_id: task.id, waived_by: null, waived_at: now, reason: why })),
    )
    .execute()
  for (const { id: subjectId } of ended) await stopClocks(trx, { districtId, subjectId, by: `request.${why}`, memberId }, now)
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  await recordAll(
    trx,
    actor,
    ended.map(task => happening(taskHistory.ended, { ...about, subject: { kind: 'task', id: task.id }, data: { unit: task.unitName } })),
    now,
  )
  const unitIds = ended.flatMap(task => [task.unitId, ...task.helpers])
  const peopleOf = await peopleOfUnits(trx, districtId, unitIds, now)
  await tellAll(
    trx,
    districtId,
    ended.map(task =>
      news(taskNotices.waived, {
        to: others(
          [task.unitId, ...task.helpers].flatMap(unitId => peopleOf(unitId).all),
          memberId,
        ),
        subject: { kind: 'task', id: task.id },
        ...about,
        data: { title: request.title, unit: task.unitName, taskId: task.id },
      }),
    ),
    now,
  )
}

async function waiveOpen(trx: Transaction<DB>, request: EndedMatter, now: Temporal.Instant): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    update task t set status = 'waived', ended_at = ${now} from unit u
    where t.district_id = ${request.districtId} and t.request_id = ${request.id} and ${oneOf(sql`t.status`, openTaskStatuses)} and u.id = t.unit_id
    returning t.id, t.unit_id as "unitId", u.short_name as "unitName",
      array(select x.unit_id from task_helper x where x.district_id = t.district_id and x.task_id = t.id) as helpers`.execute(trx)
  return rows
}
