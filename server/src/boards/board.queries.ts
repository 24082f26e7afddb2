import type { TeamBoard } from '@yigen/domain/boards/team-board.ts'
import { endOfToday } from '@yigen/domain/calendar/zone.ts'
import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { ratingDays } from '@yigen/domain/ratings/rating-days.ts'
import { answerDays } from '@yigen/domain/requests/answer-days.ts'
import { openStatuses } from '@yigen/domain/requests/request-status.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { heldWhenDue } from '#clocks/held-when-due.ts'
import { oneOf } from '#database/one-of.ts'
import { rowsPart, theRow, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { waitsForOfficer } from '#enterprises/waits-for-officer.ts'
import { lateNow } from '#figures/overdue.queries.ts'
import { measuredFor } from '#figures/scope.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { sharesByOfficer } from '#ratings/rating-shares.queries.ts'
import { answerWasOwed } from '#requests/answer-was-owed.ts'
import { callBacksOf } from './call-back.queries.ts'

type Board = z.output<typeof TeamBoard>
export type OfficerRow = Omit<Board['officers'][number], 'leave' | 'answers' | 'ratings'> & {
  leaveFrom: Temporal.Instant | null
  leaveUntil: Temporal.Instant | null
  due: number
  onTime: number
}

/** Said in the text: of a limit it does not know PostgreSQL expects a tenth of all rows. */
const mostShown = sql.lit(100)

/** The whole board in two statements, at once: how ninety days were graded takes as long as all the rest. */
export async function readBoard(db: Kysely<DB>, actor: Actor, now: Temporal.Instant) {
  const [board, shares] = await Promise.all([readStanding(db, actor, now), readShares(db, actor, now)])
  return { ...board, shares }
}

async function readShares(db: Kysely<DB>, actor: Actor, now: Temporal.Instant) {
  const lately = { officer: (id: RawBuilder<unknown>) => measuredFor(actor, id), from: now.subtract({ hours: 24 * ratingDays }) }
  const shares = sharesByOfficer(sql`${actor.districtId}::text`, lately, now)
  const { rows } = await sql<{ shares: unknown }>`select ${shares.column} as shares`.execute(db)
  return shares.read(rows[0]?.shares)
}

async function readStanding(db: Kysely<DB>, actor: Actor, now: Temporal.Instant) {
  const board = together({
    officers: officersOf(actor, now),
    unassigned: unassignedIn(actor),
    late: lateOf(actor, now),
    answers: answersOf(actor, now),
    callBacks: callBacksOf(actor, inTeam(actor, sql`k.officer_id`)),
  })
  const { rows } = await sql<{ board: unknown }>`select ${board.column} as board`.execute(db)
  return board.read(rows[0]?.board)
}

/** Whether an officer is one of the board's. Whoever names no minister is the default one's. R3.2 */
const inTeam = (actor: Actor, officerId: RawBuilder<unknown>): RawBuilder<SqlBool> =>
  is(actor, 'leader') ? sql<SqlBool>`${officerId} is not null` : sql<SqlBool>`${officerId} = any(${actor.reach.team}::uuid[])`

/** Who holds what, by the running clocks, which go with who is responsible (R3.4): an open matter is one whose settlement runs (R4.6), due when the first of its clocks is (R4.10). Answers are those one held when they fell due: the deputy who covers is measured by them (R3.3). */
function officersOf(actor: Actor, now: Temporal.Instant) {
  const tonight = endOfToday(now)
  const district = sql`district_id = ${actor.districtId}`
  return rowsPart(
    () => sql<OfficerRow>`
    with team as (
      select m.id, m.name, m.title, ${shortNameOf(sql`m.unit_id`)} as unit_name from member m
      where m.${district} and ${inTeam(actor, sql`m.id`)} and 'officer' = any(m.roles) and m.state <> 'disabled'
    ), held as (
      select e.officer_id, count(*)::int as enterprises from enterprise e
      where e.${district} and e.officer_id = any(array(select id from team)) and ${oneOf(sql`e.state`, followedStates)} group by e.officer_id
    ), matters as (
      select x.officer_id, count(*) filter (where x.open)::int as open, count(*) filter (where x.open and x.due_at < ${now})::int as overdue,
        count(*) filter (where x.open and x.due_at >= ${now} and x.due_at <= ${tonight})::int as due_today, sum(x.tasks_late)::int as tasks_late
      from (
        select c.officer_id, bool_or(c.kind = 'settlement') as open, min(c.due_at) as due_at,
          count(distinct c.subject_id) filter (where c.subject_kind = 'task' and c.due_at < ${now}) as tasks_late
        from clock c where c.${district} and c.stopped_at is null and c.officer_id = any(array(select id from team))
        group by c.officer_id, c.request_id
      ) x group by x.officer_id
    ), orders as (
      select o.officer_id, count(*)::int as open from contact_order o
      where o.${district} and o.done_at is null and o.officer_id = any(array(select id from team)) group by o.officer_id
    ), covered as (
      select c.holder_id, count(*)::int as clocks from clock c
      where c.${district} and c.stopped_at is null and c.holder_id = any(array(select id from team)) and c.officer_id is distinct from c.holder_id
      group by c.holder_id
    ), answers as (
      select ${heldWhenDue()} as holder_id, count(*)::int as due, count(*) filter (where k.stopped_at <= k.due_at)::int as on_time from clock k
      where k.${district} and k.kind = 'answer' and ${heldWhenDue()} = any(array(select id from team))
        and k.due_at > ${now.subtract({ hours: 24 * answerDays })} and k.due_at <= ${now} and ${answerWasOwed}
      group by 1
    )
    select t.id, t.name, t.title, t.unit_name as "unitName", coalesce(h.enterprises, 0) as enterprises, coalesce(k.open, 0) as open,
      coalesce(k.overdue, 0) as overdue, coalesce(k.due_today, 0) as "dueToday", coalesce(c.clocks, 0) as covered,
      coalesce(k.tasks_late, 0) as "tasksLate", coalesce(n.open, 0) as orders,
      d.name as "deputyName", lower(l.during) as "leaveFrom", upper(l.during) as "leaveUntil",
      coalesce(a.due, 0) as due, coalesce(a.on_time, 0) as "onTime"
    from team t
    left join held h on h.officer_id = t.id left join matters k on k.officer_id = t.id
    left join covered c on c.holder_id = t.id left join answers a on a.holder_id = t.id
    left join orders n on n.officer_id = t.id
    left join lateral (
      select m.name from deputy s join member m on m.id = s.deputy_id and m.state <> 'disabled'
      where s.${district} and s.officer_id = t.id and s.enterprise_id is null and s.during @> ${now}::timestamptz
      order by s.appointed_at desc limit 1
    ) d on true
    left join lateral (
      select v.during from leave v where v.${district} and v.member_id = t.id and upper(v.during) > ${now} order by lower(v.during) limit 1
    ) l on true
    order by coalesce(k.overdue, 0) desc, coalesce(k.open, 0) desc, t.name collate "zh-x-icu", t.id`,
    { leaveFrom: true, leaveUntil: true },
  )
}

type Unassigned = Board['unassigned'][number] & { total: number }

/** R3.2: the longest waiting first. */
const unassignedIn = (actor: Actor) =>
  rowsPart(
    () => sql<Unassigned>`
    select w.id, w.name, w.kind, ${shortNameOf(sql`w.street_id`)} as "streetName", w.building, w.created_at as since, w.open as "openRequests", w.total from (
      select e.id, e.name, e.kind, e.street_id, e.building, e.created_at, q.open, count(*) over ()::int as total
      from enterprise e left join lateral (
        select count(*)::int as open from request r
        where r.district_id = e.district_id and r.enterprise_id = e.id and ${oneOf(sql`r.status`, openStatuses)}
      ) q on true
      where e.district_id = ${actor.districtId} and ${waitsForOfficer(sql`q.open > 0`)}
      order by q.open desc, e.created_at, e.id limit ${mostShown}
    ) w
    order by w.open desc, w.created_at, w.id`,
    { since: true },
  )

/** R24.1: by who held them, of everybody whose work the reader is shown; the rows stand behind `listPeriodRows`. */
const answersOf = (actor: Actor, now: Temporal.Instant) =>
  theRow(
    () => sql<Board['answers']>`
      select count(*)::int as due, count(*) filter (where k.stopped_at <= k.due_at)::int as "onTime" from clock k
      where k.district_id = ${actor.districtId} and k.kind = 'answer' and ${measuredFor(actor, heldWhenDue())}
        and k.due_at > ${now.subtract({ hours: 24 * answerDays })} and k.due_at <= ${now} and ${answerWasOwed}`,
    {},
  )

/** What is past its due time, the longest late first: of everybody whose work the reader is shown, as `listOverdue` lists all of it. */
function lateOf(actor: Actor, now: Temporal.Instant) {
  return rowsPart(
    () => sql<Board['late'][number] & { total: number }>`
    select c.id as "clockId", c.kind, c.request_id as "requestId", c.enterprise_id as "enterpriseId", e.name as "enterpriseName",
      coalesce(r.title, '') as title, c.started_at as "startedAt", c.due_at as "dueAt", c.holder_id as "holderId", ${nameOf(sql`c.holder_id`)} as "holderName", c.total
    from (
      select k.*, count(*) over ()::int as total from (${lateNow(actor, now)}) k order by k.due_at, k.id limit ${mostShown}
    ) c
    join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    left join request r on r.district_id = c.district_id and r.id = c.request_id
    order by c.due_at, c.id`,
    { startedAt: true, dueAt: true },
  )
}
