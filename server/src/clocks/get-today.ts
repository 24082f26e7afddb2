import { dateIn, endOfDay } from '@yigen/domain/calendar/zone.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Today, TodayRow } from '@yigen/domain/requests/today.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

type Row = Omit<z.output<typeof TodayRow>, 'clock' | 'turn' | 'next' | 'coveredFor'> &
  z.output<typeof TodayRow>['clock'] & {
    promiseAmount: number
    promiseUnit: z.output<typeof TodayRow>['clock']['promise']['unit']
    officerId: string | null
    officerName: string | null
    settlementOverdue: boolean
    answered: boolean
  }
type Figures = {
  overdue: number
  dueToday: number
  nextDueAt: Temporal.Instant | null
  open: number
  enterprises: number
  all: number
  due: number
  onTime: number
  waiting: number
}
type Covering = z.output<typeof Today>['covering'][number]

const shown = 200
const answerDays = 30

/** The day of one member: the clocks that run for them or that they cover, by due time; the figures of the strip each with what they are a part of. */
export async function getToday(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<z.output<typeof Today>> {
  const [rows, figures, covering, leave] = await Promise.all([
    readRows(db, actor, now),
    readFigures(db, actor, now),
    readCovering(db, actor, now),
    readLeave(db, actor, now),
  ])
  return {
    now,
    rows: rows.map(row => toTodayRow(row, actor)),
    more: Math.max(0, figures.all - rows.length),
    figures: {
      answers: { due: figures.due, onTime: figures.onTime, days: answerDays },
      overdue: figures.overdue,
      dueToday: figures.dueToday,
      nextDueAt: figures.nextDueAt,
      open: figures.open,
      enterprises: figures.enterprises,
    },
    covering,
    leave,
    waitingForOfficer: figures.waiting,
  }
}

/** One row a matter: of its clocks the one due first. Mine, and what I hold for others. */
const mine = (actor: Actor): RawBuilder<unknown> =>
  sql`c.district_id = ${actor.districtId} and c.stopped_at is null and c.holder_id = ${actor.memberId}`

async function readRows(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<Row[]> {
  const { rows } = await sql<Row>`
    with first as (
      select distinct on (c.subject_id) c.* from clock c where ${mine(actor)} order by c.subject_id, c.due_at
    )
    select c.id, c.kind, c.started_at as "startedAt", c.due_at as "dueAt", c.stopped_at as "stoppedAt", c.stopped_by as "stoppedBy", c.provisional,
      c.promise_amount as "promiseAmount", c.promise_unit as "promiseUnit", c.holder_id as "holderId", null::text as "holderName",
      c.officer_id as "officerId", o.name as "officerName", c.enterprise_id as "enterpriseId", e.name as "enterpriseName", e.kind as "enterpriseKind",
      c.request_id as "requestId", coalesce(r.title, '') as title, r.status, r.last_message_id as "lastMessageId", r.first_answered_at is not null as answered,
      exists (select from clock s where s.district_id = c.district_id and s.request_id = c.request_id and s.kind = 'settlement' and s.stopped_at is null and s.due_at < ${now}) as "settlementOverdue"
    from first c
    join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    left join request r on r.district_id = c.district_id and r.id = c.request_id
    left join member o on o.id = c.officer_id
    order by c.due_at, c.id limit ${shown}`.execute(db)
  return rows
}

async function readFigures(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<Figures> {
  const tonight = endOfDay(dateIn(now))
  const { rows } = await sql<Figures>`
    with first as (
      select distinct on (c.subject_id) c.due_at, c.enterprise_id, c.request_id from clock c where ${mine(actor)} order by c.subject_id, c.due_at
    ), day as (
      select count(*)::int as "all", count(*) filter (where due_at < ${now})::int as overdue,
        count(*) filter (where due_at >= ${now} and due_at <= ${tonight})::int as "dueToday",
        min(due_at) filter (where due_at >= ${now}) as "nextDueAt", count(request_id)::int as open
      from first
    ), answers as (
      select count(*)::int as due, count(*) filter (where stopped_at <= due_at)::int as "onTime" from clock
      where district_id = ${actor.districtId} and officer_id = ${actor.memberId} and kind = 'answer'
        and due_at > ${now.subtract({ hours: 24 * answerDays })} and due_at <= ${now}
    )
    select day.*, answers.*,
      (select count(*) from enterprise e where e.district_id = ${actor.districtId} and e.officer_id = ${actor.memberId} and e.state <> 'closed')::int as enterprises,
      ${waitingForOfficer(actor)} as waiting
    from day, answers`.execute(db)
  return rows[0] as Figures
}

/** R3.2: what has no officer yet stands on the default minister's board. */
function waitingForOfficer(actor: Actor): RawBuilder<unknown> {
  if (!is(actor, 'minister')) return sql`0`
  return sql`(select count(*) from enterprise e, district t where t.id = ${actor.districtId} and t.default_minister_id = ${actor.memberId}
    and e.district_id = t.id and e.officer_id is null and e.state = 'following' and e.kind <> 'prospect')::int`
}

/** Whom I cover now, until when, and how much of theirs lies with me. R3.3 */
async function readCovering(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<Covering[]> {
  const { rows } = await sql<Covering>`
    select m.id as "memberId", m.name, upper(l.during) as until,
      (select count(*) from enterprise e where e.district_id = ${actor.districtId} and e.officer_id = m.id and e.state <> 'closed')::int as enterprises,
      (select count(distinct c.subject_id) from clock c where ${mine(actor)} and c.officer_id = m.id and c.request_id is not null)::int as open
    from leave l join member m on m.id = l.member_id
    where l.district_id = ${actor.districtId} and l.during @> ${now}::timestamptz and exists (
      select from deputy d where d.district_id = l.district_id and d.officer_id = l.member_id and d.deputy_id = ${actor.memberId} and d.during @> ${now}::timestamptz)
    order by upper(l.during)`.execute(db)
  return rows
}

async function readLeave(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<z.output<typeof Today>['leave']> {
  const { rows } = await sql<{ until: Temporal.Instant; deputyName: string | null }>`
    select upper(l.during) as until, (
      select m.name from deputy d join member m on m.id = d.deputy_id
      where d.district_id = l.district_id and d.officer_id = l.member_id and d.enterprise_id is null and d.during @> ${now}::timestamptz limit 1) as "deputyName"
    from leave l where l.district_id = ${actor.districtId} and l.member_id = ${actor.memberId} and l.during @> ${now}::timestamptz`.execute(
    db,
  )
  return rows[0] ?? null
}

function toTodayRow(row: Row, actor: Actor): z.output<typeof TodayRow> {
  return {
    clock: {
      id: row.id,
      kind: row.kind,
      startedAt: row.startedAt,
      dueAt: row.dueAt,
      stoppedAt: row.stoppedAt,
      stoppedBy: row.stoppedBy,
      provisional: row.provisional,
      promise: { amount: row.promiseAmount, unit: row.promiseUnit },
      holderId: row.holderId,
      holderName: row.holderName,
    },
    enterpriseId: row.enterpriseId,
    enterpriseName: row.enterpriseName,
    enterpriseKind: row.enterpriseKind,
    requestId: row.requestId,
    title: row.title,
    status: row.status,
    lastMessageId: row.lastMessageId,
    turn: 'me',
    coveredFor: row.officerId !== null && row.officerId !== actor.memberId ? row.officerName : null,
    next: nextOf(row),
  }
}

/** The one next step: answer first, contact, promise when settlement is late, else settle. Without an officer the minister assigns one (R3.2). */
function nextOf(row: Row): z.output<typeof TodayRow>['next'] {
  if (row.kind === 'firstContact') return 'contact'
  if (row.officerId === null && row.kind !== 'answer') return 'assign'
  if (row.kind === 'answer' || row.kind === 'promisedAnswer') return 'reply'
  return row.settlementOverdue ? 'promise' : 'settle'
}
