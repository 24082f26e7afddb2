import type { Decline, DeclineList, DeclineRow, ListDeclines } from '@yigen/domain/declines/decline.ts'
import { declineAccess } from '@yigen/domain/declines/decline-access.ts'
import { readStatuses } from '@yigen/domain/declines/decline-status.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { byName, byTime, type Order } from '#http/list-order.ts'
import { newestItemAs } from '#services/service-item.queries.ts'
import { declineColumns, declineJoins, type RowOfDecline, toDecline } from './decline.queries.ts'
import { inLedger } from './ledger-sight.ts'
import { summariseDeclines } from './summarise-declines.ts'

type Asked = z.output<typeof ListDeclines>
type Row = RowOfDecline & Omit<z.output<typeof DeclineRow>, keyof z.output<typeof Decline>>

/** The ledger of refusals: an officer's own, a minister's team's and what waits for them, for a leader the district's; with a summary per unit and service item. R5 */
export async function listDeclines(db: Kysely<DB>, actor: Actor, asked: Asked): Promise<z.output<typeof DeclineList>> {
  refuseIf(whyNotAccess(actor, declineAccess.listDeclines))
  const ledger = sql.join([sql<SqlBool>`d.district_id = ${actor.districtId}`, inLedger(actor), ...conditionsOf(asked)], sql` and `)
  const order = orderOf(asked)
  const [rows, summary] = await Promise.all([readRows(db, actor, asked, ledger, order), summariseDeclines(db, actor, asked, ledger)])
  const shown = rows.slice(0, asked.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map(row => toRow(row, actor)),
    next: rows.length > asked.limit && last ? order.cursorOf(last) : null,
    summary,
  }
}

/** The latest first, or as a heading says. */
function orderOf({ sort, direction, after }: Asked): Order<Row> {
  const id = sql`d.id`
  switch (sort) {
    case 'proposed':
      return byTime({ key: sql`d.proposed_at`, id, of: row => row.proposedAt, direction: direction ?? 'desc', after })
    case 'enterprise':
      return byName({ key: sql`e.name`, id, of: row => row.enterpriseName, direction: direction ?? 'asc', after })
    case 'unit':
      return byName({ key: sql`coalesce(u.short_name, '')`, id, of: row => row.unitName ?? '', direction: direction ?? 'asc', after })
  }
}

function conditionsOf({ unitId, serviceCode, from, until }: Asked): RawBuilder<SqlBool>[] {
  return [
    ...(unitId ? [isOrNone(sql`d.unit_id`, unitId)] : []),
    ...(serviceCode ? [isOrNone(sql`d.service_code`, serviceCode)] : []),
    ...(from ? [sql<SqlBool>`d.proposed_at >= ${from}::date::timestamp at time zone 'Asia/Shanghai'`] : []),
    ...(until ? [sql<SqlBool>`d.proposed_at < (${until}::date + 1)::timestamp at time zone 'Asia/Shanghai'`] : []),
  ]
}

const isOrNone = (column: RawBuilder<unknown>, value: string) =>
  value === 'none' ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} = ${value}`

function statusCondition(status: Asked['status']): RawBuilder<unknown> {
  if (!status) return sql``
  if (status === 'read') return sql`and ${oneOf(sql`d.status`, readStatuses)}`
  return status === 'appealed' ? sql`and a.id is not null and a.decision is null` : sql`and d.status = ${status}`
}

async function readRows(db: Kysely<DB>, actor: Actor, asked: Asked, ledger: RawBuilder<unknown>, order: Order<Row>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select ${declineColumns(actor)}, r.number as "requestNumber", r.title, d.enterprise_id as "enterpriseId", e.name as "enterpriseName",
      u.short_name as "unitName", s.name_zh as "serviceNameZh", s.name_en as "serviceNameEn",
      (select count(*) from way_tried w where w.district_id = d.district_id and w.request_id = d.request_id and w.recorded_at <= d.proposed_at)::int as ways,
      ${ofRunning('release', sql`d.id`, sql`c.due_at`)} as "releaseDueAt", ${ofRunning('release', sql`d.id`, sql`c.holder_id`)} as "releaseHolderId",
      ${ofRunning('appeal', sql`a.id`, sql`c.due_at`)} as "appealDueAt",
      ${ofRunning('answer', sql`d.request_id`, sql`c.started_at`)} as "answerStartedAt", ${ofRunning('answer', sql`d.request_id`, sql`c.due_at`)} as "answerDueAt"
    from decline d join request r on r.district_id = d.district_id and r.id = d.request_id
    join enterprise e on e.district_id = d.district_id and e.id = d.enterprise_id ${declineJoins}
    left join unit u on u.id = d.unit_id
    ${newestItemAs(sql`s`, sql`d.district_id`, sql`d.service_code`)}
    where ${ledger} ${statusCondition(asked.status)}
      ${order.after}
    order by ${order.by} limit ${asked.limit + 1}`.execute(db)
  return rows
}

/** Of its clock while it runs. */
const ofRunning = (kind: 'release' | 'appeal' | 'answer', subject: RawBuilder<unknown>, column: RawBuilder<unknown>) => sql`(
  select ${column} from clock c where c.district_id = d.district_id and c.subject_id = ${subject} and c.kind = ${kind} and c.stopped_at is null)`

function toRow(row: Row, actor: Actor): z.output<typeof DeclineRow> {
  return {
    ...toDecline(row, actor),
    requestNumber: row.requestNumber,
    title: row.title,
    enterpriseId: row.enterpriseId,
    enterpriseName: row.enterpriseName,
    unitName: row.unitName,
    serviceNameZh: row.serviceNameZh,
    serviceNameEn: row.serviceNameEn,
    ways: row.ways,
    releaseDueAt: row.releaseDueAt,
    releaseHolderId: row.releaseHolderId,
    appealDueAt: row.appealDueAt,
    answerStartedAt: row.answerStartedAt,
    answerDueAt: row.answerDueAt,
  }
}
