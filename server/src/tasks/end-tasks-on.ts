import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { openTaskStatuses } from '@yigen/domain/tasks/task-status.ts'
import { taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql, type Transaction } from 'kysely'
import { stopClocksOf } from '#clocks/stop-clock.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { peopleOfUnits } from '#people/unit-people.queries.ts'
import { others } from '#requests/people-of-request.ts'

/** What ends, each with why. */
export type EndedSubject = { id: string; title: string; words: string }
type Ended = { id: string; subjectId: string; unitId: string; unitName: string; helpers: string[] }

/** What tasks were asked for ends by a decision, and they end with it, in its words: their clocks stop, their units are told. Their subject is not: it is what ends. R13.6, R15.7 */
export async function endTasksOn(
  trx: Transaction<DB>,
  actor: Actor,
  enterpriseId: string | null,
  subjects: readonly EndedSubject[],
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, memberId } = actor
  const of = new Map(subjects.map(subject => [subject.id, subject]))
  const ended = await waiveOpen(trx, districtId, [...of.keys()], now)
  if (ended.length === 0) return
  const wordsOf = (task: Ended) => of.get(task.subjectId)?.words ?? ''
  await trx
    .insertInto('task_waiver')
    .values(
      ended.map(task => ({
        ...{ district_id: districtId, id: randomUUIDv7(), task_id: task.id },
        ...{ waived_by: memberId, waived_at: now, reason: wordsOf(task) },
      })),
    )
    .execute()
  await stopClocksOf(trx, { districtId, subjectIds: ended.map(({ id }) => id), by: 'task.waived', memberId }, now)
  await recordAll(
    trx,
    actor,
    ended.map(task =>
      happening(taskHistory.waived, {
        subject: { kind: 'task', id: task.id },
        enterpriseId,
        data: { unit: task.unitName, words: wordsOf(task) },
      }),
    ),
    now,
  )
  const peopleOf = await peopleOfUnits(
    trx,
    districtId,
    ended.flatMap(task => [task.unitId, ...task.helpers]),
    now,
  )
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
        enterpriseId,
        data: { title: of.get(task.subjectId)?.title ?? '', unit: task.unitName, taskId: task.id },
      }),
    ),
    now,
  )
}

async function waiveOpen(trx: Transaction<DB>, districtId: string, subjectIds: readonly string[], now: Temporal.Instant): Promise<Ended[]> {
  const { rows } = await sql<Ended>`
    update task t set status = 'waived', ended_at = ${now} from unit u
    where t.district_id = ${districtId} and t.subject_id = any(${[...subjectIds]}::uuid[]) and ${oneOf(sql`t.status`, openTaskStatuses)} and u.id = t.unit_id
    returning t.id, t.subject_id as "subjectId", t.unit_id as "unitId", u.short_name as "unitName",
      array(select x.unit_id from task_helper x where x.district_id = t.district_id and x.task_id = t.id) as helpers`.execute(trx)
  return rows
}
