import { likePattern } from '@yigen/domain/enterprises/search-name.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import type { ListTasks, TaskList } from '@yigen/domain/tasks/task.ts'
import { openTaskStatuses, withUnitStatuses } from '@yigen/domain/tasks/task-status.ts'
import type { Direction } from '@yigen/domain/wire/direction.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { madeByShape } from '#database/made-by-shape.ts'
import { oneOf } from '#database/one-of.ts'
import { readTimeCursor, type TimeCursor } from '#http/time-cursor.ts'
import { turned } from '#http/turned.ts'
import { ofOwnUnit } from '#sight/enterprise-sight.ts'
import { shapeOfReader } from '#sight/shape-of-reader.ts'
import { type Going, helpedBy, helpedByOwnUnit } from './helping.queries.ts'
import { ofMatterSeen, tasksSeen } from './lock-task.ts'
import { matterOfTask, type RowOfTask, taskColumns, taskJoins } from './task-rows.ts'

type Filter = z.output<typeof ListTasks>
type Condition = RawBuilder<SqlBool>
type Counts = z.output<typeof TaskList>['counts']
export type Listed = RowOfTask & { sortedAt: Temporal.Instant }
export type ListedOrNone = (Listed | { id: null }) & Counts & { total: number }

/** Counting stops here: a page says 1,000+. */
export const countCap = 1000

/** The filter with what its values say of the text taken out of them: `whose` unit is asked for, who is meant, what a search looks for. */
type Asked = Pick<Filter, 'state' | 'part' | 'timing' | 'sort' | 'direction' | 'limit'> & {
  actor: Actor
  whose: 'own' | 'another' | 'all'
  unitId: string | null
  officerId: string | null
  /** the beginning of a number, or a pattern of words */
  number: string | null
  words: string | null
  from: TimeCursor | null
  now: Temporal.Instant
}

export function askedOf(actor: Actor, filter: Filter, now: Temporal.Instant): Asked {
  const { state, part, timing, sort, direction, limit, officerId, search } = filter
  const unitId = filter.unitId === 'own' ? actor.unitId : filter.unitId
  const isNumber = search !== undefined && /^[\d-]+$/.test(search)
  return {
    ...{ actor, now, state, part, timing, sort, direction, limit },
    whose: !unitId ? 'all' : unitId === actor.unitId ? 'own' : 'another',
    unitId: unitId ?? null,
    officerId: (officerId === 'me' ? actor.memberId : officerId) ?? null,
    number: isNumber ? `${search}%` : null,
    words: search && !isNumber ? likePattern(search) : null,
    from: readTimeCursor(filter.after),
  }
}

/** The page, how many there are and how they stand, in one. Limits are said in the text: of one it does not know PostgreSQL expects a tenth of all rows. */
export const readTasks = madeByShape([...shapeOfReader, 'state', 'part', 'timing', 'sort', 'direction', 'limit', 'whose'], statement)

function statement(asked: Asked): RawBuilder<ListedOrNone> {
  const { actor, now, limit } = asked
  const from = fromOf(asked)
  const narrowed = [sql<SqlBool>`t.district_id = ${actor.districtId}`, ...narrowedBy(asked), ...searchOf(asked)]
  const parts = partsOf(asked)
  const { counted, helped, shown } = parts
  const whereOf = (part: Part) => sql.join([...narrowed, ...part.seen, ...stateOf(asked, part)], sql` and `)
  const open = (part: Part) => sql`${from} where ${withUnit} and ${sql.join([...narrowed, ...part.seen], sql` and `)}`
  const order = orderOf(asked)
  const most = { page: sql.lit(limit + 1), count: sql.lit(countCap + 1) }
  const page = either(
    shown.map(part => sql`select t.* ${from} where ${whereOf(part)} ${order.after} order by ${order.by} limit ${most.page}`),
    pages => sql`select t.* from (${pages}) t order by ${order.by} limit ${most.page}`,
  )
  const all = either(
    shown.map(part => sql`select t.id ${from} where ${whereOf(part)} limit ${most.count}`),
    rows => sql`select x.id from (${rows}) x limit ${most.count}`,
  )
  return sql<ListedOrNone>`
    select n.*, ${listsWhatIsCounted(asked, parts) ? sql`n.handed + n.accepted + n.helping` : sql`(select count(*) from (${all}) x)::int`} as total,
      ${taskColumns(actor)}, ${order.key} as "sortedAt" from (
      select count(*) filter (where t.status = 'handed')::int as handed, count(*) filter (where t.status = 'accepted')::int as accepted,
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

/** Only a search looks at more than the tasks themselves. */
const fromOf = ({ number, words }: Asked): RawBuilder<unknown> =>
  number !== null || words !== null ? sql`from task t ${matterOfTask}` : sql`from task t`

type Part = { helping: boolean; seen: Condition[] }
type Parts = { counted: Part; helped: Part | null; shown: Part[] }

/** Whether the counts beside the list are of all its rows and no others, so that these need not be counted once more. */
const listsWhatIsCounted = (asked: Asked, { counted, helped, shown }: Parts): boolean =>
  asked.state === 'open' &&
  [...narrowedBy(asked), ...searchOf(asked)].length === 0 &&
  shown.length === 2 &&
  shown[0] === counted &&
  helped !== null &&
  stillOpen(asked.actor) === withUnit

/** Who asks for the inbox of their own unit is answered by that alone: what it leads, which the counts are of, and what it helps with (R7.1). Anybody else by what they see, of one unit what it leads unless they ask for the other. */
function partsOf(asked: Asked): Parts {
  const { actor, whose, part } = asked
  const inbox = is(actor, ...unitRoles) && (whose === 'own' || !is(actor, 'head', 'officer', 'minister', 'leader'))
  if (!inbox) return ofOthers(asked)
  const lead = leading(ofOwnUnit(actor))
  const helped = helping(helpedByOwnUnit(actor, 'on'))
  const listed = helping(helpedByOwnUnit(actor, goingOf(asked)))
  const shown = { lead: [lead], helping: [listed], both: [lead, listed] }[part ?? 'both']
  return whose === 'another' ? { counted: nothing, helped: null, shown: [nothing] } : { counted: lead, helped, shown }
}

function ofOthers(asked: Asked) {
  const { actor, unitId, part } = asked
  const all = (going: Going) => leading(tasksSeen(actor, going))
  if (unitId === null) return { counted: all('on'), helped: null, shown: [all(goingOf(asked))] }
  const lead = (going: Going) => leading(tasksSeen(actor, going), sql<SqlBool>`t.unit_id = ${unitId}`)
  const helped = (going: Going) => helping(tasksSeen(actor, going), helpedBy(actor, unitId, going))
  const shown = part === 'helping' ? helped : lead
  return { counted: lead('on'), helped: helped('on'), shown: [shown(goingOf(asked))] }
}

/** What is counted beside the list goes on, whatever is listed. */
const goingOf = ({ state }: Asked): Going => (state === 'ended' ? 'ever' : 'on')

const leading = (...seen: Condition[]): Part => ({ helping: false, seen })
const helping = (...seen: Condition[]): Part => ({ helping: true, seen })
const nothing = leading(sql<SqlBool>`false`)

function stateOf({ actor, state, now }: Asked, part: Part): Condition[] {
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

function narrowedBy({ officerId, timing, now }: Asked): Condition[] {
  const followed = (by: string) => sql<SqlBool>`exists (
    select from enterprise e where e.district_id = t.district_id and e.id = t.enterprise_id and e.officer_id = ${by})`
  const late = sql<SqlBool>`coalesce(t.ended_at, ${now}::timestamptz) > t.due_at`
  return [
    ...(officerId === null ? [] : [followed(officerId)]),
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
function searchOf({ number, words }: Asked): Condition[] {
  if (number !== null) return [sql<SqlBool>`r.number like ${number}`]
  if (words === null) return []
  return [
    sql<SqlBool>`(lower(normalize(r.title, nfkc)) like ${words} or e.search_name like ${words} or lower(normalize(t.asked, nfkc)) like ${words})`,
  ]
}

type Order = { by: RawBuilder<unknown>; key: RawBuilder<unknown>; after: RawBuilder<unknown> }

/** What goes on by due time, what ended the latest first; or as it was handed out. */
function orderOf({ state, sort, direction, from }: Asked): Order {
  const ended = state === 'ended'
  if (sort === 'handed') return by(sql`t.handed_at`, direction ?? 'desc', from)
  return by(ended ? sql`t.ended_at` : sql`t.due_at`, direction ?? (ended ? 'desc' : 'asc'), from)
}

function by(key: RawBuilder<unknown>, direction: Direction, from: TimeCursor | null): Order {
  const { way, beyond } = turned(direction)
  return {
    by: sql`${key} ${way}, t.id ${way}`,
    key,
    after: from ? sql`and (${key}, t.id) ${beyond} (${from.at}::timestamptz, ${from.id}::uuid)` : sql``,
  }
}
