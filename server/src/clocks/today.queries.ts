import { dateIn, endOfDay } from '@yigen/domain/calendar/zone.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { answerDays } from '@yigen/domain/requests/request.ts'
import type { Today, TodayRow } from '@yigen/domain/requests/today.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { wasOwed } from './answer-figures.queries.ts'

type View = z.output<typeof Today>
type Clock = z.output<typeof TodayRow>['clock']

/** A row as the database gives it. */
export type DueRow = Omit<z.output<typeof TodayRow>, 'clock' | 'turn' | 'next' | 'coveredFor'> &
  Omit<Clock, 'promise'> & {
    promiseAmount: number
    promiseUnit: Clock['promise']['unit']
    officerId: string | null
    officerName: string | null
    settlementOverdue: boolean
    promiseRunning: boolean
  }

export type DayFigures = {
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

/** The clocks one holds: one's own, and those of whom one covers. */
const mine = (actor: Actor): RawBuilder<unknown> =>
  sql`c.district_id = ${actor.districtId} and c.stopped_at is null and c.holder_id = ${actor.memberId}`

/** One row a matter: of its clocks the one due first. */
export async function readDueRows(db: Kysely<DB>, actor: Actor, shown: number, now: Temporal.Instant): Promise<DueRow[]> {
  const { rows } = await sql<DueRow>`
    with first as (
      select distinct on (c.subject_id) c.* from clock c where ${mine(actor)} order by c.subject_id, c.due_at
    ), shown as (
      select * from first order by due_at, id limit ${shown}
    )
    select c.id, c.kind, c.started_at as "startedAt", c.due_at as "dueAt", c.stopped_at as "stoppedAt", c.stopped_by as "stoppedBy", c.provisional,
      c.promise_amount as "promiseAmount", c.promise_unit as "promiseUnit", c.holder_id as "holderId", ${actor.name}::text as "holderName",
      c.officer_id as "officerId", o.name as "officerName", c.enterprise_id as "enterpriseId", e.name as "enterpriseName", e.kind as "enterpriseKind",
      c.request_id as "requestId", coalesce(r.title, '') as title, r.status, r.last_message_id as "lastMessageId",
      ${runs('settlement')} and s.due_at < ${now}) as "settlementOverdue", ${runs('promisedAnswer')}) as "promiseRunning"
    from shown c
    join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    left join request r on r.district_id = c.district_id and r.id = c.request_id
    left join member o on o.id = c.officer_id
    order by c.due_at, c.id`.execute(db)
  return rows
}

const runs = (kind: Clock['kind']) =>
  sql`exists (select from clock s where s.district_id = c.district_id and s.request_id = c.request_id and s.kind = ${kind} and s.stopped_at is null`

/** What stands on the strip. Answers are those one held when they fell due or were given: the deputy who covers is measured by them (R3.3). */
export async function readDayFigures(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<DayFigures> {
  const { rows } = await sql<DayFigures>`
    with first as (
      select distinct on (c.subject_id) c.due_at, c.request_id from clock c where ${mine(actor)} order by c.subject_id, c.due_at
    ), day as (
      select count(*)::int as "all", count(*) filter (where due_at < ${now})::int as overdue,
        count(*) filter (where due_at >= ${now} and due_at <= ${endOfDay(dateIn(now))})::int as "dueToday",
        min(due_at) filter (where due_at >= ${now}) as "nextDueAt", count(request_id)::int as open
      from first
    ), answers as (
      select count(*)::int as due, count(*) filter (where k.stopped_at <= k.due_at)::int as "onTime" from clock k
      where k.district_id = ${actor.districtId} and k.holder_id = ${actor.memberId} and k.kind = 'answer'
        and k.due_at > ${now.subtract({ hours: 24 * answerDays })} and k.due_at <= ${now} and ${wasOwed}
    )
    select day.*, answers.*,
      (select count(*) from enterprise e where e.district_id = ${actor.districtId} and e.officer_id = ${actor.memberId} and e.state <> 'closed')::int as enterprises,
      ${waitingForOfficer(actor)} as waiting
    from day, answers`.execute(db)
  return rows[0] as DayFigures
}

/** R3.2: what has no officer yet stands on the default minister's board; a prospect only once it asks for something. */
function waitingForOfficer(actor: Actor): RawBuilder<unknown> {
  if (!is(actor, 'minister')) return sql`0`
  return sql`(select count(*) from enterprise e, district t where t.id = ${actor.districtId} and t.default_minister_id = ${actor.memberId}
    and e.district_id = t.id and e.officer_id is null and e.state <> 'closed' and (e.kind <> 'prospect' or exists (
      select from request r where r.district_id = e.district_id and r.enterprise_id = e.id and r.status in ('filed', 'replied'))))::int`
}

/** Whom I cover now, until when, and how much of theirs lies with me. R3.3 */
export async function readCovering(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<View['covering']> {
  const { rows } = await sql<View['covering'][number]>`
    select m.id as "memberId", m.name, upper(l.during) as until,
      (select count(*) from enterprise e where e.district_id = ${actor.districtId} and e.officer_id = m.id and e.state <> 'closed')::int as enterprises,
      (select count(distinct c.subject_id) from clock c where ${mine(actor)} and c.officer_id = m.id and c.request_id is not null)::int as open
    from leave l join member m on m.id = l.member_id
    where l.district_id = ${actor.districtId} and l.during @> ${now}::timestamptz and exists (
      select from deputy d where d.district_id = l.district_id and d.officer_id = l.member_id and d.deputy_id = ${actor.memberId} and d.during @> ${now}::timestamptz)
    order by upper(l.during), m.id`.execute(db)
  return rows
}

export async function readOwnLeave(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<View['leave']> {
  const { rows } = await sql<NonNullable<View['leave']>>`
    select upper(l.during) as until, (
      select m.name from deputy d join member m on m.id = d.deputy_id
      where d.district_id = l.district_id and d.officer_id = l.member_id and d.enterprise_id is null and d.during @> ${now}::timestamptz
      order by d.appointed_at desc limit 1) as "deputyName"
    from leave l where l.district_id = ${actor.districtId} and l.member_id = ${actor.memberId} and l.during @> ${now}::timestamptz`.execute(
    db,
  )
  return rows[0] ?? null
}
