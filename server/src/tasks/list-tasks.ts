import { likePattern } from '@yigen/domain/enterprises/search-name.ts'
import { type Actor, is, whyNotRole } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ListTasks, TaskList } from '@yigen/domain/tasks/task.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { ofOwnUnit } from '#sight/enterprise-sight.ts'
import { ofMatterSeen, taskSeen } from './lock-task.ts'
import { matterOfTask, type RowOfTask, taskColumns, taskJoins, toTaskRow } from './task-rows.ts'

type Filter = z.output<typeof ListTasks>
type Condition = RawBuilder<SqlBool>
type Listed = RowOfTask & { sortedAt: Temporal.Instant }

/** Counting stops here: a page says 1,000+. */
const countCap = 1000

/** Said in the text: of a limit it does not know PostgreSQL expects a tenth of all rows, finds its one plan dear and plans every page anew (4 of 6 ms). */
const atMost = (count: number) => sql`limit ${sql.lit(count)}`

/** The inbox of a unit for its clerks and heads; for officers, ministers and leaders the tasks of the matters they see. Open ones by due time, ended ones the latest first. R11.2 */
export async function listTasks(db: Kysely<DB>, actor: Actor, filter: Filter, now: Temporal.Instant): Promise<z.output<typeof TaskList>> {
  refuseIf(whyNotRole(actor, 'clerk', 'head', 'officer', 'minister', 'leader'))
  const shared = [sql<SqlBool>`t.district_id = ${actor.districtId}`, ...seenOf(actor, filter), ...searchOf(filter)]
  const where = sql.join([...shared, ...stateOf(filter.state, actor, now)], sql` and `)
  const order = orderOf(filter)
  const page = sql<Listed>`
    select ${taskColumns(actor)}, ${order.key} as "sortedAt" from (
      select t.* from ${fromOf(filter)} where ${where} ${order.after} order by ${order.by} ${atMost(filter.limit + 1)}
    ) t ${matterOfTask} ${taskJoins} order by ${order.by}`
  const total = sql<{
    count: number
  }>`select count(*)::int as count from (select from ${fromOf(filter)} where ${where} ${atMost(countCap + 1)}) x`
  const [calendar, rows, counted, counts] = await Promise.all([
    readCalendar(db),
    page.execute(db),
    total.execute(db),
    countStates(db, fromOf(filter), sql.join(shared, sql` and `), now),
  ])
  const shown = rows.rows.slice(0, filter.limit)
  const last = shown.at(-1)
  const count = counted.rows[0]?.count ?? 0
  return {
    rows: shown.map(({ sortedAt: _, ...row }) => toTaskRow(row, actor, calendar, actor.language)),
    total: { count: Math.min(count, countCap), atLeast: count > countCap },
    next: rows.rows.length > filter.limit && last ? writeTimeCursor(last.sortedAt, last.id) : null,
    counts,
  }
}

const unitOf = (actor: Actor, { unitId }: Filter) => (unitId === 'own' ? actor.unitId : unitId)

/** Only a search looks at more than the tasks themselves. */
const fromOf = ({ search }: Filter): RawBuilder<unknown> =>
  search
    ? sql`task t join request r on r.district_id = t.district_id and r.id = t.request_id
        join enterprise e on e.district_id = t.district_id and e.id = t.enterprise_id`
    : sql`task t`

/** Who asks for the inbox of their own unit is answered by that alone. */
function seenOf(actor: Actor, filter: Filter): Condition[] {
  const unitId = unitOf(actor, filter)
  const inbox = is(actor, 'clerk', 'head') && (unitId === actor.unitId || !is(actor, 'head', 'officer', 'minister', 'leader'))
  return [inbox ? ofOwnUnit(actor) : taskSeen(actor), ...(unitId ? [sql<SqlBool>`t.unit_id = ${unitId}`] : [])]
}

function stateOf(state: Filter['state'], actor: Actor, now: Temporal.Instant): Condition[] {
  switch (state) {
    case 'open':
      return [stillOpen(actor)]
    case 'overdue':
      return [sql<SqlBool>`t.status in ('handed', 'accepted') and t.due_at < ${now}`]
    case 'ended':
      return [sql<SqlBool>`t.ended_at is not null`]
    default:
      return [sql<SqlBool>`t.status = ${state}`]
  }
}

/** A returned task no longer waits for the unit, but for whoever handed it out. */
function stillOpen(actor: Actor): Condition {
  if (!is(actor, 'officer', 'minister', 'leader')) return sql<SqlBool>`t.status in ('handed', 'accepted')`
  const open = sql<SqlBool>`t.status in ('handed', 'accepted', 'returned')`
  return is(actor, 'clerk', 'head') ? sql<SqlBool>`(${open} and (t.status <> 'returned' or ${ofMatterSeen(actor)}))` : open
}

/** The title, the name of the enterprise, what is asked, or the beginning of the number. */
function searchOf({ search }: Filter): Condition[] {
  if (!search) return []
  if (/^[\d-]+$/.test(search)) return [sql<SqlBool>`r.number like ${`${search}%`}`]
  const pattern = likePattern(search)
  return [sql<SqlBool>`(lower(r.title) like ${pattern} or e.search_name like ${pattern} or lower(t.asked) like ${pattern})`]
}

type Order = { by: RawBuilder<unknown>; key: RawBuilder<unknown>; after: RawBuilder<unknown> }

function orderOf(filter: Filter): Order {
  const after = readTimeCursor(filter.after)
  if (filter.state === 'ended')
    return {
      by: sql`t.ended_at desc, t.id desc`,
      key: sql`t.ended_at`,
      after: after ? sql`and (t.ended_at, t.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``,
    }
  return {
    by: sql`t.due_at, t.id`,
    key: sql`t.due_at`,
    after: after ? sql`and (t.due_at, t.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``,
  }
}

async function countStates(db: Kysely<DB>, from: RawBuilder<unknown>, where: RawBuilder<unknown>, now: Temporal.Instant) {
  const { rows } = await sql<{ handed: number; accepted: number; overdue: number }>`
    select count(*) filter (where t.status = 'handed')::int as handed, count(*) filter (where t.status = 'accepted')::int as accepted,
      count(*) filter (where t.due_at < ${now})::int as overdue
    from ${from} where t.status in ('handed', 'accepted') and ${where}`.execute(db)
  return rows[0] ?? { handed: 0, accepted: 0, overdue: 0 }
}
