import { endOfDay, startOfDay } from '@yigen/domain/calendar/zone.ts'
import { figureAccess } from '@yigen/domain/figures/figure-access.ts'
import { periodOf } from '@yigen/domain/figures/period.ts'
import type { FigureName, ListPeriodRows, PeriodRow, PeriodRows } from '@yigen/domain/figures/period-figures.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { seenTitle } from '#matters/seen-title.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { visibleEnterprises } from '#sight/enterprise-sight.ts'
import { matterSeen } from '#sight/matter-sight.ts'
import { type FactName, factsOf, type Span } from './facts.ts'
import { placed } from './placed.ts'
import { type RowCursor, readRowCursor, writeRowCursor } from './row-cursor.ts'

type Asked = z.output<typeof ListPeriodRows>
type View = z.output<typeof PeriodRow>
type Row = Omit<View, 'requestId'> & {
  requestId: string | null
  wholly: boolean
  lined: boolean
  serviceNameZh: string | null
  serviceNameEn: string | null
  sortedAt: Temporal.Instant
  total: number
  allLate: number
}

/** The very rows that a figure counts, late ones first, then the earliest. What the reader is not shown any more counts all the same, and says so. R24.3 */
export async function listPeriodRows(
  db: Kysely<DB>,
  actor: Actor,
  asked: Asked,
  now: Temporal.Instant,
): Promise<z.output<typeof PeriodRows>> {
  refuseIf(whyNotAccess(actor, figureAccess.listPeriodRows))
  const { rows } = await statement(actor, asked, spanOf(actor, asked, now)).execute(db)
  const listed = rows.flatMap(row => (row.id === null ? [] : [row as Row]))
  const shown = listed.slice(0, asked.limit)
  const last = shown.at(-1)
  const { total, allLate } = rows[0] as (typeof rows)[number]
  return {
    rows: shown.map(row => ({ ...toRow(row, actor), at: (fellDue.includes(counted[asked.figure].of) ? row.dueAt : null) ?? row.at })),
    ...{ total, late: allLate },
    next: listed.length > asked.limit && last ? writeRowCursor({ late: last.late, at: last.sortedAt.toString(), id: last.id }) : null,
  }
}

function spanOf({ districtId }: Actor, { from, until, lastDays }: Asked, now: Temporal.Instant): Span {
  if (lastDays) return { districtId, from: now.subtract({ hours: 24 * lastDays }), until: now.add({ microseconds: 1 }), now }
  const today = now.toZonedDateTimeISO('+08:00').toPlainDate().toString()
  const period = periodOf(Temporal.PlainDate.from(from ?? until ?? today), Temporal.PlainDate.from(until ?? from ?? today))
  return { districtId, from: startOfDay(period.from), until: endOfDay(period.until), now }
}

/** Which facts a figure counts, and which of them. */
const counted: Record<FigureName, { of: FactName; where?: RawBuilder<SqlBool> }> = {
  ...{
    received: { of: 'received' },
    answers: { of: 'answers' },
    entered: { of: 'entered' },
    settlements: { of: 'settlements' },
    tasks: { of: 'tasks' },
  },
  ...{ declined: { of: 'declined' }, appealed: { of: 'appealed' }, open: { of: 'open' }, asked: { of: 'asked' } },
  overdue: { of: 'open', where: sql<SqlBool>`f.late` },
  rated: { of: 'asked', where: sql<SqlBool>`f.value is not null` },
  firstAnswers: { of: 'received', where: sql<SqlBool>`f.value is not null` },
}

/** These count when they were due: to the reader that is the very moment, not the one before it that closes its day. */
const fellDue: readonly FactName[] = ['answers', 'entered', 'settlements', 'tasks']

function statement(actor: Actor, asked: Asked, span: Span) {
  const { of, where } = counted[asked.figure]
  const conditions = [...(where ? [where] : []), ...conditionsOf(asked, actor)]
  const narrowed = conditions.length > 0 ? sql`and ${sql.join(conditions, sql` and `)}` : sql``
  const after = afterOf(readRowCursor(asked.after))
  return sql<(Row | { id: null }) & { total: number; allLate: number }>`
    with counted as materialized (
      select f.*, coalesce(f.due_at, f.at) as sorted_at ${placed(actor, factsOf(span, [of]), asked)} ${narrowed}
    ), page as (
      select * from counted f ${after} order by not f.late, f.sorted_at, f.id limit ${sql.lit(asked.limit + 1)}
    )
    select n.total, n."allLate", f.id, f.request_id as "requestId", r.number, r.title, e.name as "enterpriseName", r.status, ${nameOf(sql`f.person_id`)} as "officerName",
      ${shortNameOf(sql`f.unit_id`)} as "unitName", f.at, f.due_at as "dueAt", f.done_at as "doneAt", f.late, f.value, f.sorted_at as "sortedAt",
      s.name_zh as "serviceNameZh", s.name_en as "serviceNameEn", (${matterSeen(actor)}) is true as wholly, (${visibleEnterprises(actor)}) is true as lined
    from (select count(*)::int as total, (count(*) filter (where c.late))::int as "allLate" from counted c) n
    left join (
      page f left join request r on r.district_id = ${actor.districtId} and r.id = f.request_id
      left join enterprise e on e.district_id = ${actor.districtId} and e.id = r.enterprise_id
      left join service_item s on s.district_id = r.district_id and s.code = r.service_code and s.version = r.service_version
    ) on true
    order by not f.late, f.sorted_at, f.id`
}

const afterOf = (cursor: RowCursor | null) =>
  cursor ? sql`where (not f.late, f.sorted_at, f.id) > (${!cursor.late}::boolean, ${cursor.at}::timestamptz, ${cursor.id}::uuid)` : sql``

const noneOr = (column: RawBuilder<unknown>, value: string) =>
  value === 'none' ? sql<SqlBool>`${column} is null` : sql<SqlBool>`${column} = ${value}`

function conditionsOf(
  { kept, streetId, serviceCode, departmentId, source, grade, figure }: Asked,
  { districtId }: Actor,
): RawBuilder<SqlBool>[] {
  return [
    ...(kept ? [kept === 'late' ? sql<SqlBool>`f.late` : sql<SqlBool>`not f.late`] : []),
    ...(streetId ? [noneOr(sql`e.street_id`, streetId)] : []),
    ...(serviceCode ? [noneOr(sql`r.service_code`, serviceCode)] : []),
    ...(grade ? [sql<SqlBool>`f.value = ${Number(grade)}`] : []),
    ...(source ? [noneOr(sql`r.source`, source)] : []),
    ...(departmentId ? [figure === 'tasks' ? sql<SqlBool>`f.unit_id = ${departmentId}` : hasPartOf(districtId, departmentId)] : []),
  ]
}

const hasPartOf = (districtId: string, unitId: string) =>
  sql<SqlBool>`exists (select from task t where t.district_id = ${districtId} and t.request_id = f.request_id and t.unit_id = ${unitId})`

function toRow({ wholly, lined, serviceNameZh, serviceNameEn, sortedAt: _, total: __, allLate: ___, ...row }: Row, actor: Actor): View {
  const seen = { title: row.title ?? '', wholly, serviceNameZh, serviceNameEn }
  return {
    ...row,
    requestId: wholly ? row.requestId : null,
    number: wholly ? row.number : null,
    title: seenTitle(seen, actor.language),
    enterpriseName: lined ? (row.enterpriseName ?? '') : '',
  }
}
