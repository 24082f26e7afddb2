import { likePattern } from '@yigen/domain/enterprises/search-name.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ListTasks, TaskList } from '@yigen/domain/tasks/task.ts'
import { taskAccess } from '@yigen/domain/tasks/task-access.ts'
import { openTaskStatuses, withUnitStatuses } from '@yigen/domain/tasks/task-status.ts'
import { whyNotOwnTaskSteps } from '@yigen/domain/tasks/task-steps.ts'
import type { Direction } from '@yigen/domain/wire/direction.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { calendarsOf } from '#calendar/calendar.queries.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { turned } from '#http/turned.ts'
import { ofOwnUnit } from '#sight/enterprise-sight.ts'
import { type Going, helpedBy, helpedByOwnUnit } from './helping.queries.ts'
import { ofMatterSeen, tasksSeen } from './lock-task.ts'
import { matterOfTask, type RowOfTask, taskColumns, taskJoins, toTaskRow } from './task-rows.ts'

type Filter = z.output<typeof ListTasks>
type Condition = RawBuilder<SqlBool>
type Counts = z.output<typeof TaskList>['counts']
type Listed = RowOfTask & { sortedAt: Temporal.Instant }

/** Counting stops here: a page says 1,000+. */
const countCap = 1000

/** The inbox of a unit for its clerks and heads, with what it helps with; for officers, ministers and leaders the tasks of the matters they see. Open ones by due time, ended ones the latest first. R11.2 */
export async function listTasks(db: Kysely<DB>, actor: Actor, filter: Filter, now: Temporal.Instant): Promise<z.output<typeof TaskList>> {
  refuseIf(whyNotAccess(actor, taskAccess.listTasks))
  const calendarAt = await calendarsOf(db, actor.districtId)
  const { rows } = await statement(actor, filter, now).execute(db)
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

/** The page, how many there are and how they stand, in one. Limits are said in the text: of one it does not know PostgreSQL expects a tenth of all rows. */
function statement(actor: Actor, filter: Filter, now: Temporal.Instant) {
  const from = fromOf(filter)
  const narrowed = [sql<SqlBool>`t.district_id = ${actor.districtId}`, ...narrowedBy(filter, actor, now), ...searchOf(filter)]
  const { counted, helped, shown } = partsOf(actor, filter)
  const whereOf = (part: Part) => sql.join([...narrowed, ...part.seen, ...stateOf(filter, part, actor, now)], sql` and `)
  const open = (part: Part) => sql`${from} where ${withUnit} and ${sql.join([...narrowed, ...part.seen], sql` and `)}`
  const order = orderOf(filter)
  const most = { page: sql.lit(filter.limit + 1), count: sql.lit(countCap + 1) }
  const page = either(
    shown.map(part => sql`select t.* ${from} where ${whereOf(part)} ${order.after} order by ${order.by} limit ${most.page}`),
    pages => sql`select t.* from (${pages}) t order by ${order.by} limit ${most.page}`,
  )
  const all = either(
    shown.map(part => sql`select t.id ${from} where ${whereOf(part)} limit ${most.count}`),
    rows => sql`select x.id from (${rows}) x limit ${most.count}`,
  )
  return sql<(Listed | { id: null }) & Counts & { total: number }>`
    select n.*, ${taskColumns(actor)}, ${order.key} as "sortedAt" from (
      select (select count(*) from (${all}) x)::int as total,
        count(*) filter (where t.status = 'handed')::int as handed, count(*) filter (where t.status = 'accepted')::int as accepted,
        count(*) filter (where t.due_at < ${now})::int as overdue, ${helped ? sql`(select count(*) ${open(helped)})::int` : sql`0`} as helping
      ${open(counted)}
    ) n left join ((${page}) t ${matterOfTask} ${taskJoins}) on true
    order by ${order.by}`
}

/** Rows of one kind or of two, each found by its own index. */
const either = (parts: RawBuilder<unknown>[], together: (both: RawBuilder<unknown>) => RawBuilder<unknown>): RawBuilder<unknown> =>
  parts.length === 1
    ? (parts[0] as RawBuilder<unknown>)
    : together(
        sql.join(
          parts.map(part => sql`(${part})`),
          sql` union all `,
        ),
      )

const withUnit = oneOf(sql`t.status`, withUnitStatuses)

const unitOf = (actor: Actor, { unitId }: Filter) => (unitId === 'own' ? actor.unitId : unitId)

/** Only a search looks at more than the tasks themselves. */
const fromOf = ({ search }: Filter): RawBuilder<unknown> => (search ? sql`from task t ${matterOfTask}` : sql`from task t`)

type Part = { helping: boolean; seen: Condition[] }

/** Who asks for the inbox of their own unit is answered by that alone: what it leads, which the counts are of, and what it helps with (R7.1). Anybody else by what they see, of one unit what it leads unless they ask for the other. */
function partsOf(actor: Actor, filter: Filter): { counted: Part; helped: Part | null; shown: Part[] } {
  const unitId = unitOf(actor, filter)
  const inbox = is(actor, ...unitRoles) && (unitId === actor.unitId || !is(actor, 'head', 'officer', 'minister', 'leader'))
  if (!inbox) return ofOthers(actor, filter, unitId)
  const lead = leading(ofOwnUnit(actor))
  const helped = helping(helpedByOwnUnit(actor, 'on'))
  const listed = helping(helpedByOwnUnit(actor, goingOf(filter)))
  const shown = { lead: [lead], helping: [listed], both: [lead, listed] }[filter.part ?? 'both']
  return unitId && unitId !== actor.unitId ? { counted: nothing, helped: null, shown: [nothing] } : { counted: lead, helped, shown }
}

function ofOthers(actor: Actor, filter: Filter, unitId: string | undefined) {
  const all = (going: Going) => leading(tasksSeen(actor, going))
  if (!unitId) return { counted: all('on'), helped: null, shown: [all(goingOf(filter))] }
  const lead = (going: Going) => leading(tasksSeen(actor, going), sql<SqlBool>`t.unit_id = ${unitId}`)
  const helped = (going: Going) => helping(tasksSeen(actor, going), helpedBy(actor, unitId, going))
  const shown = filter.part === 'helping' ? helped : lead
  return { counted: lead('on'), helped: helped('on'), shown: [shown(goingOf(filter))] }
}

/** What is counted beside the list goes on, whatever is listed. */
const goingOf = ({ state }: Filter): Going => (state === 'ended' ? 'ever' : 'on')

const leading = (...seen: Condition[]): Part => ({ helping: false, seen })
const helping = (...seen: Condition[]): Part => ({ helping: true, seen })
const nothing = leading(sql<SqlBool>`false`)

function stateOf({ state }: Filter, part: Part, actor: Actor, now: Temporal.Instant): Condition[] {
  switch (state) {
    case 'open':
      return [part.helping ? withUnit : stillOpen(actor)]
    case 'overdue':
      return [withUnit, sql<SqlBool>`t.due_at < ${now}`]
    case 'ended':
      return [sql<SqlBool>`t.ended_at is not null`]
    default:
      return [oneOf(sql`t.status`, [state])]
  }
}

function narrowedBy({ officerId, timing }: Filter, actor: Actor, now: Temporal.Instant): Condition[] {
  const followed = (by: string) => sql<SqlBool>`exists (
    select from enterprise e where e.district_id = t.district_id and e.id = t.enterprise_id and e.officer_id = ${by})`
  const late = sql<SqlBool>`coalesce(t.ended_at, ${now}::timestamptz) > t.due_at`
  return [
    ...(officerId ? [followed(officerId === 'me' ? actor.memberId : officerId)] : []),
    ...(timing ? [timing === 'late' ? late : sql<SqlBool>`(t.ended_at is not null and not (${late}))`] : []),
  ]
}

/** A returned task no longer waits for the unit, but for whoever handed it out. */
function stillOpen(actor: Actor): Condition {
  if (!is(actor, 'officer', 'minister', 'leader')) return withUnit
  const open = oneOf(sql`t.status`, openTaskStatuses)
  return is(actor, ...unitRoles) ? sql<SqlBool>`(${open} and (t.status <> 'returned' or ${ofMatterSeen(actor)}))` : open
}

/** The title, the name of the enterprise, what is asked, or the beginning of the number. */
function searchOf({ search }: Filter): Condition[] {
  if (!search) return []
  if (/^[\d-]+$/.test(search)) return [sql<SqlBool>`r.number like ${`${search}%`}`]
  const pattern = likePattern(search)
  return [
    sql<SqlBool>`(lower(normalize(r.title, nfkc)) like ${pattern} or e.search_name like ${pattern} or lower(normalize(t.asked, nfkc)) like ${pattern})`,
  ]
}

type Order = { by: RawBuilder<unknown>; key: RawBuilder<unknown>; after: RawBuilder<unknown> }

/** What goes on by due time, what ended the latest first; or as it was handed out. */
function orderOf({ state, sort, direction, after }: Filter): Order {
  const ended = state === 'ended'
  if (sort === 'handed') return by(sql`t.handed_at`, direction ?? 'desc', after)
  return by(ended ? sql`t.ended_at` : sql`t.due_at`, direction ?? (ended ? 'desc' : 'asc'), after)
}

function by(key: RawBuilder<unknown>, direction: Direction, after: string | undefined): Order {
  const from = readTimeCursor(after)
  const { way, beyond } = turned(direction)
  return {
    by: sql`${key} ${way}, t.id ${way}`,
    key,
    after: from ? sql`and (${key}, t.id) ${beyond} (${from.at}::timestamptz, ${from.id}::uuid)` : sql``,
  }
}
