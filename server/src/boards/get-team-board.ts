import type { TeamBoard } from '@yigen/domain/boards/team-board.ts'
import { dateIn, endOfDay } from '@yigen/domain/calendar/zone.ts'
import { type Actor, is, whyNotRole } from '@yigen/domain/members/actor.ts'
import { ratingDays } from '@yigen/domain/ratings/rating.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { answerDays } from '@yigen/domain/requests/request.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { noShares, ratingSharesOf } from '#ratings/rating-shares.queries.ts'
import { answerWasOwed } from '#requests/answer-was-owed.ts'
import { readCallBacks } from './call-back.queries.ts'

type Board = z.output<typeof TeamBoard>
type OfficerRow = Omit<Board['officers'][number], 'leave' | 'answers' | 'ratings'> & {
  leaveFrom: Temporal.Instant | null
  leaveUntil: Temporal.Instant | null
  due: number
  onTime: number
}

const mostShown = 100

/** The minister's board: who holds what, what has no officer yet, what is late; for a leader the whole district. R3.2 */
export async function getTeamBoard(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<Board> {
  refuseIf(whyNotRole(actor, 'minister', 'leader'))
  const [officers, shares, unassigned, late, callBacks] = await Promise.all([
    readOfficers(db, actor, now),
    ratingSharesOf(db, actor.districtId, { officerIds: idsOfTeam(actor), from: now.subtract({ hours: 24 * ratingDays }) }, now),
    readUnassigned(db, actor),
    readLate(db, actor, now),
    readCallBacks(db, actor, ofTeam(actor)),
  ])
  return {
    officers: officers.map(officer => ({ ...officer, ratings: shares.get(officer.id) ?? noShares })),
    callBacks,
    unassigned: unassigned.map(({ total: _, ...row }) => row),
    unassignedTotal: unassigned[0]?.total ?? 0,
    late,
  }
}

/** The officers of the board; a condition on `member as m`. Whoever names no minister is the default one's. */
function ofTeam(actor: Actor): RawBuilder<unknown> {
  if (is(actor, 'leader')) return sql`m.district_id = ${actor.districtId}`
  return sql`m.district_id = ${actor.districtId}
    and coalesce(m.minister_id, (select t.default_minister_id from district t where t.id = ${actor.districtId})) = ${actor.memberId}`
}

const idsOfTeam = (actor: Actor): RawBuilder<unknown> => sql`select m.id from member m where ${ofTeam(actor)}`

/** Who holds what, by the running clocks, which go with who is responsible (R3.4): an open matter is one whose settlement runs (R4.6), due when the first of its clocks is (R4.10). Answers are those one held when they fell due: the deputy who covers is measured by them (R3.3). */
async function readOfficers(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<Omit<Board['officers'][number], 'ratings'>[]> {
  const tonight = endOfDay(dateIn(now))
  const district = sql`district_id = ${actor.districtId}`
  const { rows } = await sql<OfficerRow>`
    with team as (
      select m.id, m.name, m.title, u.short_name as unit_name from member m join unit u on u.id = m.unit_id
      where ${ofTeam(actor)} and 'officer' = any(m.roles) and m.state <> 'disabled'
    ), held as (
      select e.officer_id, count(*)::int as enterprises from enterprise e
      where e.${district} and e.officer_id = any(array(select id from team)) and e.state <> 'closed' group by e.officer_id
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
      select k.holder_id, count(*)::int as due, count(*) filter (where k.stopped_at <= k.due_at)::int as on_time from clock k
      where k.${district} and k.kind = 'answer' and k.holder_id = any(array(select id from team))
        and k.due_at > ${now.subtract({ hours: 24 * answerDays })} and k.due_at <= ${now} and ${answerWasOwed}
      group by k.holder_id
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
      select m.name from deputy s join member m on m.id = s.deputy_id
      where s.${district} and s.officer_id = t.id and s.enterprise_id is null and s.during @> ${now}::timestamptz
      order by s.appointed_at desc limit 1
    ) d on true
    left join lateral (
      select v.during from leave v where v.${district} and v.member_id = t.id and upper(v.during) > ${now} order by lower(v.during) limit 1
    ) l on true
    order by coalesce(k.overdue, 0) desc, coalesce(k.open, 0) desc, t.name collate "zh-x-icu", t.id`.execute(db)
  return rows.map(({ leaveFrom, leaveUntil, due, onTime, ...row }) => ({
    ...row,
    leave: leaveFrom && leaveUntil ? { from: leaveFrom, until: leaveUntil } : null,
    answers: { due, onTime },
  }))
}

type Unassigned = Board['unassigned'][number] & { total: number }

/** R3.2: the longest waiting first. A prospect needs no officer until it asks for something. */
async function readUnassigned(db: Kysely<DB>, actor: Actor): Promise<Unassigned[]> {
  const { rows } = await sql<Unassigned>`
    select w.id, w.name, w.kind, s.short_name as "streetName", w.created_at as since, w.open as "openRequests", w.total from (
      select e.id, e.name, e.kind, e.street_id, e.created_at, q.open, count(*) over ()::int as total
      from enterprise e left join lateral (
        select count(*)::int as open from request r
        where r.district_id = e.district_id and r.enterprise_id = e.id and r.status in ('filed', 'replied')
      ) q on true
      where e.district_id = ${actor.districtId} and e.officer_id is null and e.state <> 'closed' and (e.kind <> 'prospect' or q.open > 0)
      order by q.open desc, e.created_at, e.id limit ${mostShown}
    ) w left join unit s on s.id = w.street_id
    order by w.open desc, w.created_at, w.id`.execute(db)
  return rows
}

/** What is past its due time, the longest late first: of the team's officers, and for the default minister of what has none. */
async function readLate(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<Board['late']> {
  const unassigned = is(actor, 'leader')
    ? sql`true`
    : sql`(select t.default_minister_id = ${actor.memberId} from district t where t.id = ${actor.districtId})`
  const { rows } = await sql<Board['late'][number]>`
    select c.id as "clockId", c.kind, c.request_id as "requestId", c.enterprise_id as "enterpriseId", e.name as "enterpriseName",
      coalesce(r.title, '') as title, c.started_at as "startedAt", c.due_at as "dueAt", c.holder_id as "holderId", h.name as "holderName"
    from (
      select * from clock k where k.district_id = ${actor.districtId} and k.stopped_at is null and k.due_at < ${now}
        and (k.officer_id = any(array(${idsOfTeam(actor)})) or (k.officer_id is null and ${unassigned}))
      order by k.due_at limit ${mostShown}
    ) c
    join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    left join request r on r.district_id = c.district_id and r.id = c.request_id
    left join member h on h.id = c.holder_id
    order by c.due_at, c.id`.execute(db)
  return rows
}
