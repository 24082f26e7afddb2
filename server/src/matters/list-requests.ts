import { endOfToday } from '@yigen/domain/calendar/zone.ts'
import { soonMinutes } from '@yigen/domain/clocks/clock.ts'
import { bigrams, likePattern } from '@yigen/domain/enterprises/search-name.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { readerOf } from '@yigen/domain/members/reader.ts'
import { answerDays, type ListRequests, type RequestList } from '@yigen/domain/requests/request.ts'
import { endedStatuses, openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { readTimeCursor, writeTimeCursor } from '#http/time-cursor.ts'
import { answerWasOwed } from '#requests/answer-was-owed.ts'
import { seenAtLeastByState, seenWithContent } from '#sight/matter-sight.ts'
import { asRead } from './held-from-outside.ts'
import { type RowOfRequest, requestColumns, requestJoins, toRequestRow } from './request-rows.ts'

type Filter = z.output<typeof ListRequests>
type Condition = RawBuilder<SqlBool>

/** Counting stops here: a page says 1,000+. */
const countCap = 1000

/** The requests one may see, filtered; open ones by due time, else the latest first; keyset pages; a capped total. R11.2 */
export async function listRequests(
  db: Kysely<DB>,
  actor: Actor,
  filter: Filter,
  now: Temporal.Instant,
): Promise<z.output<typeof RequestList>> {
  const order = orderOf(filter)
  const { rows } = await statement(actor, filter, order, now).execute(db)
  const listed = rows.flatMap(row => (row.id === null ? [] : [row as RowOfRequest]))
  const shown = listed.slice(0, filter.limit)
  const total = rows[0]?.total ?? 0
  return {
    reader: readerOf(actor),
    rows: shown.map(row => toRequestRow(asRead(row, now), actor)),
    total: { count: Math.min(total, countCap), atLeast: total > countCap },
    next: listed.length > filter.limit ? order.cursorOf(shown.at(-1) as RowOfRequest) : null,
  }
}

/** The page and how many there are, in one: what fits on the first page is counted with it. The limits are said in the text: of a limit it does not know PostgreSQL expects a tenth of all rows. */
function statement(actor: Actor, filter: Filter, order: Order, now: Temporal.Instant) {
  const where = sql.join(
    [sql`r.district_id = ${actor.districtId}`, seenAtLeastByState(actor), ...conditionsOf(filter, actor, now)],
    sql` and `,
  )
  const from = sql`from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id`
  const counted = sql`(select count(*) from (select ${from} where ${where} limit ${sql.lit(countCap + 1)}) x)`
  const onPage = sql`(select count(*) from page)`
  const total = filter.after ? counted : sql`case when ${onPage} <= ${sql.lit(filter.limit)} then ${onPage} else ${counted} end`
  return sql<(RowOfRequest | { id: null }) & { total: number }>`
    with page as (select r.* ${from} where ${where} ${order.after} order by ${order.by} limit ${sql.lit(filter.limit + 1)})
    select t.total, ${requestColumns(actor, now)} from (select (${total})::int as total) t left join (
      page r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id ${requestJoins(actor)}
    ) on true
    order by ${order.by}`
}

const open = oneOf(sql`r.status`, openStatuses)

function conditionsOf(filter: Filter, actor: Actor, now: Temporal.Instant): Condition[] {
  return [
    ...stateCondition(filter.state, now),
    ...(filter.officerId ? [officerCondition(filter.officerId, actor)] : []),
    ...(filter.answers ? [answersCondition(filter.answers, filter.holderId, actor, now)] : []),
    ...(filter.holderId && !filter.answers ? [holderCondition(filter.holderId, actor)] : []),
    ...(filter.enterpriseId ? [sql<SqlBool>`r.enterprise_id = ${filter.enterpriseId}`] : []),
    ...(filter.streetId ? [sql<SqlBool>`e.street_id = ${filter.streetId}`] : []),
    ...(filter.serviceCode
      ? [filter.serviceCode === 'none' ? sql<SqlBool>`r.service_code is null` : sql<SqlBool>`r.service_code = ${filter.serviceCode}`]
      : []),
    ...(filter.from ? [sql<SqlBool>`r.received_at >= ${filter.from}::date::timestamp at time zone 'Asia/Shanghai'`] : []),
    ...(filter.until ? [sql<SqlBool>`r.received_at < (${filter.until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`] : []),
    ...(filter.search ? [searchCondition(filter.search, seenWithContent(actor))] : []),
  ]
}

function stateCondition(state: Filter['state'], now: Temporal.Instant): Condition[] {
  switch (state) {
    case undefined:
      return []
    case 'open':
      return [open]
    case 'waiting':
      return [
        open,
        sql<SqlBool>`exists (select from clock k where k.district_id = r.district_id and k.request_id = r.id and k.kind = 'answer' and k.stopped_at is null)`,
      ]
    case 'inHand':
      return [oneOf(sql`r.status`, ['replied'])]
    case 'overdue':
      return [open, sql<SqlBool>`r.due_at < ${now}`]
    case 'soon':
      return [open, sql<SqlBool>`r.due_at >= ${now} and r.due_at <= ${now.add({ minutes: soonMinutes })}`]
    case 'today':
      return [open, sql<SqlBool>`r.due_at >= ${now} and r.due_at <= ${endOfToday(now)}`]
    case 'ended':
      return [oneOf(sql`r.status`, endedStatuses)]
    default:
      return [oneOf(sql`r.status`, [state])]
  }
}

/** One's own are also those that were passed to one. */
function officerCondition(officerId: string, actor: Actor): Condition {
  if (officerId === 'none') return sql<SqlBool>`e.officer_id is null`
  if (officerId === 'me' && actor.reach.takers.includes(actor.memberId))
    return sql<SqlBool>`(e.officer_id = ${actor.memberId} or r.handler_id = ${actor.memberId})`
  return sql<SqlBool>`e.officer_id = ${officerId === 'me' ? actor.memberId : officerId}`
}

function holderCondition(holderId: string, actor: Actor): Condition {
  return sql<SqlBool>`exists (select from clock k where k.district_id = r.district_id and k.request_id = r.id
    and k.stopped_at is null and k.holder_id = ${holderId === 'me' ? actor.memberId : holderId})`
}

/** The very clocks that getToday counts; of one holder: who held it is measured by it (R3.3). */
function answersCondition(answers: 'due' | 'late', holderId: string | undefined, actor: Actor, now: Temporal.Instant): Condition {
  const late = answers === 'late' ? sql`and (k.stopped_at is null or k.stopped_at > k.due_at)` : sql``
  const held = holderId ? sql`and k.holder_id = ${holderId === 'me' ? actor.memberId : holderId}` : sql``
  return sql<SqlBool>`exists (select from clock k where k.district_id = r.district_id and k.request_id = r.id and k.kind = 'answer'
    and k.due_at > ${now.subtract({ hours: 24 * answerDays })} and k.due_at <= ${now} and ${answerWasOwed} ${late} ${held})`
}

/** A title (where one may read it), an enterprise's name, or the beginning of a number. */
function searchCondition(search: string, content: Condition): Condition {
  const pattern = likePattern(search)
  const pairs = bigrams(search)
  if (/^[\d-]+$/.test(search)) return sql<SqlBool>`r.number like ${`${search}%`}`
  if (pairs.length === 0) return sql<SqlBool>`((${content} and lower(r.title) like ${pattern}) or e.search_name like ${pattern})`
  return sql<SqlBool>`((${content} and bigrams(r.title) @> ${pairs} and lower(r.title) like ${pattern}) or (bigrams(e.search_name) @> ${pairs} and e.search_name like ${pattern}))`
}

type Order = { by: RawBuilder<unknown>; after: RawBuilder<unknown>; cursorOf(row: RowOfRequest): string }

const openStates: readonly Filter['state'][] = ['open', 'waiting', 'inHand', 'overdue', 'soon', 'today', ...openStatuses]

/** By due time where every row has one; else the latest receipt first. */
function orderOf(filter: Filter): Order {
  const after = readTimeCursor(filter.after)
  if (filter.sort === 'due' && openStates.includes(filter.state))
    return {
      by: sql`r.due_at, r.id`,
      after: after ? sql`and (r.due_at, r.id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``,
      cursorOf: row => writeTimeCursor(row.dueAt ?? row.receivedAt, row.id),
    }
  return {
    by: sql`r.received_at desc, r.id desc`,
    after: after ? sql`and (r.received_at, r.id) < (${after.at}::timestamptz, ${after.id}::uuid)` : sql``,
    cursorOf: row => writeTimeCursor(row.receivedAt, row.id),
  }
}
