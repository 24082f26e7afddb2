import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ListTasks, TaskList } from '@yigen/domain/tasks/task.ts'
import { taskAccess } from '@yigen/domain/tasks/task-access.ts'
import { whyNotOwnTaskSteps } from '@yigen/domain/tasks/task-steps.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { calendarsOf } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { writeTimeCursor } from '#http/time-cursor.ts'
import { askedOf, countCap, type Listed, readTasks } from './task-list.queries.ts'
import { toTaskRow } from './task-rows.ts'

type Filter = z.output<typeof ListTasks>

/** The inbox of a unit for its clerks and heads, with what it helps with; for officers, ministers and leaders the tasks of the matters they see. Open ones by due time, ended ones the latest first. R11.2 */
export async function listTasks(db: Kysely<DB>, actor: Actor, filter: Filter, now: Temporal.Instant): Promise<z.output<typeof TaskList>> {
  refuseIf(whyNotAccess(actor, taskAccess.listTasks))
  const calendarAt = await calendarsOf(db, actor.districtId)
  const rows = await readTasks(db, askedOf(actor, filter, now))
  const listed = rows.flatMap(row => (row.id === null ? [] : [row as Listed]))
  const shown = listed.slice(0, filter.limit)
  const last = shown.at(-1)
  const { total, handed, accepted, overdue, helping } = rows[0] as (typeof rows)[number]
  return {
    rows: shown.map(row => toTaskRow(row, actor, { calendarAt, language: actor.language, whyNot: whyNotOwnTaskSteps }, now)),
    total: { count: Math.min(total, countCap), atLeast: total > countCap },
    next: listed.length > filter.limit && last ? writeTimeCursor(last.sortedAt, last.id) : null,
    counts: { handed, accepted, overdue, helping },
  }
}
