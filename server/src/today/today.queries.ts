import { endOfToday } from '@yigen/domain/calendar/zone.ts'
import { followedStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import type { AskToday, Today } from '@yigen/domain/today/today.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { heldWhenDue } from '#clocks/held-when-due.ts'
import { madeByShape } from '#database/made-by-shape.ts'
import { oneOf } from '#database/one-of.ts'
import { rowPart, rowsPart, theRow, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { WorkedOut } from '#database/worked-out.ts'
import { waitsForOfficer } from '#enterprises/waits-for-officer.ts'
import { ownEvents } from '#events/own-events.ts'
import { answerWasOwed } from '#requests/answer-was-owed.ts'
import { toMendBy, waitsForActor } from '#results/waits-for-actor.ts'
import { settingsVersionsOf } from '#settings/settings.queries.ts'
import { shapeOfReader } from '#sight/shape-of-reader.ts'
import { ownSigns } from '#signs/own-signs.ts'
import { ownDuty } from '#stations/own-duty.ts'
import { ownVisits } from '#visits/own-visits.ts'
import { answersSince } from './answers-since.ts'
import { climbedTo, type LateRungs, lateRungsOf } from './climbed.queries.ts'
import { districtFigures } from './district-figures.queries.ts'
import { type DueRow, dueColumns, dueJoins, dueMoments } from './due-rows.ts'
import { onGroundOf } from './ground.queries.ts'
import { waitsForUnit } from './own-rows.ts'

type View = z.output<typeof Today>
type DayFigures = {
  overdue: number
  dueToday: number
  nextDueAt: Temporal.Instant | null
  open: number
  enterprises: number
  all: number
  due: number
  onTime: number
  waiting: number
  resultsToVerify: number
  resultsToMend: number
}

/** The clocks one holds: one's own, and those of whom one covers. */
const mine = (actor: Actor): RawBuilder<unknown> =>
  sql`c.district_id = ${actor.districtId} and c.stopped_at is null and c.holder_id = ${actor.memberId}`

/** Each by its own index. */
function unitClocks(actor: Actor, now: Temporal.Instant): RawBuilder<unknown> {
  const ofUnit = waitsForUnit(actor, now)
  return ofUnit
    ? sql`union select c.* from clock c where c.district_id = ${actor.districtId} and c.stopped_at is null and ${ofUnit}`
    : sql``
}

const notOwnUnit = (actor: Actor): RawBuilder<unknown> =>
  is(actor, ...unitRoles) ? sql`and c.unit_id is distinct from ${actor.unitId}` : sql``

/** Of the tasks in the hands of units, those that are not the actor's own. Over a running `clock c`. */
const ofDepartment = (actor: Actor): RawBuilder<unknown> => sql`
  c.district_id = ${actor.districtId} and c.stopped_at is null and c.holder_rule = 'unit' and c.holder_id is distinct from ${actor.memberId} ${notOwnUnit(actor)}`

/** A matter’s tasks stand with the matter, and on a task hangs no other. */
const besideMatters = (kind: RawBuilder<unknown>): RawBuilder<unknown> => sql`${kind} <> 'request' and ${kind} <> 'task'`

/**
 * `first`: one row a matter (or task, decision, contact), of its clocks the one due first. Where one holds a matter's own clocks, those of its departments count with them (R4.10); so do those of the tasks that hang on any other subject of one's own clocks.
 */
const firstClocks = (actor: Actor, now: Temporal.Instant): RawBuilder<unknown> => sql`
  own as (
    select c.* from clock c where ${mine(actor)} ${unitClocks(actor, now)}
  ), departments as (
    select c.*, c.request_id as matter from clock c where ${ofDepartment(actor)}
      and c.request_id = any(array(select o.request_id from own o where o.subject_kind = 'request'))
    union all
    select c.*, t.subject_id from task t join clock c on c.district_id = t.district_id and c.subject_id = t.id
    where ${ofDepartment(actor)} and c.subject_kind = 'task' and t.district_id = ${actor.districtId} and ${besideMatters(sql`t.subject_kind`)}
      and t.subject_id = any(array(select o.subject_id from own o where ${besideMatters(sql`o.subject_kind`)}))
  ), first as (
    select distinct on (x.matter) x.* from (
      select o.*, o.subject_id as matter, false as of_department from own o union all select d.*, true from departments d
    ) x order by x.matter, x.due_at
  )`

type Rows = z.output<typeof AskToday>['rows']

/** The page shows so many of one's own and of what is in others' hands; the rest is counted. Whoever asks for all is shown every row of the longest day. */
const shown: Record<Rows, { own: number; others: number }> = { first: { own: 200, others: 100 }, all: { own: 5000, others: 5000 } }

type Asked = { actor: Actor; late: LateRungs; rows: Rows; now: Temporal.Instant }

/** The whole day in one statement. */
export async function readDay(db: Kysely<DB>, actor: Actor, rows: Rows, now: Temporal.Instant) {
  const asked = { actor, late: lateRungsOf(await settingsVersionsOf(db, actor.districtId)), rows, now }
  const [row] = await askDay(db, asked)
  return dayOf(asked).read(row?.day)
}

const askDay = madeByShape(
  [...shapeOfReader, 'rows'],
  (asked: Asked) => sql<{ day: unknown }>`with ${firstClocks(asked.actor, asked.now)} select ${dayOf(asked).column} as day`,
)

const dayOf = ({ actor, late, rows, now }: Asked) =>
  together({
    rows: dueRows(actor, shown[rows].own, now),
    climbed: climbedTo(actor, late, shown[rows].others, now),
    ground: onGroundOf(actor, late, shown[rows].others, now),
    figures: figuresOf(actor, now),
    district: districtFigures(actor, now),
    covering: coveringBy(actor, now),
    leave: leaveOf(actor, now),
    duty: ownDuty(actor, now),
    visits: ownVisits(actor, now),
    events: ownEvents(actor, now),
    signs: ownSigns(actor, now),
  })

/** Over `first`. */
const dueRows = (actor: Actor, limit: number, now: Temporal.Instant) =>
  rowsPart(
    () => sql<DueRow>`
      select ${dueColumns(actor, now)} from (select * from first order by due_at, id limit ${sql.lit(limit)}) c ${dueJoins} order by c.due_at, c.id`,
    dueMoments,
  )

/** What stands on the strip, over `first`. Answers are those one held when they fell due or were given: the deputy who covers is measured by them (R3.3). */
const figuresOf = (actor: Actor, now: Temporal.Instant) =>
  theRow(
    () => sql<DayFigures>`
      select f.*, a.*,
        (select count(*) from enterprise e where e.district_id = ${actor.districtId} and e.officer_id = ${actor.memberId} and ${oneOf(sql`e.state`, followedStates)})::int as enterprises,
        ${waitingForOfficer(actor)} as waiting, ${resultsThat(waitsForActor(actor), actor)} as "resultsToVerify", ${resultsThat(toMendBy(actor), actor)} as "resultsToMend"
      from (
        select count(*)::int as "all", count(*) filter (where due_at < ${now})::int as overdue,
          count(*) filter (where due_at >= ${now} and due_at <= ${new WorkedOut(now, endOfToday)})::int as "dueToday",
          min(due_at) filter (where due_at >= ${now}) as "nextDueAt", count(*)::int as open
        from first
      ) f, (
        select count(*)::int as due, count(*) filter (where k.stopped_at <= k.due_at)::int as "onTime" from clock k
        where k.district_id = ${actor.districtId} and ${heldWhenDue()} = ${actor.memberId} and k.kind = 'answer'
          and k.due_at > ${new WorkedOut(now, answersSince)} and k.due_at <= ${now} and ${answerWasOwed}
      ) a`,
    { nextDueAt: true },
  )

/** R3.2: it stands on the default minister's board. */
function waitingForOfficer(actor: Actor): RawBuilder<unknown> {
  if (!is(actor, 'minister') || !actor.reach.unassigned.includes('minister')) return sql`0`
  return sql`(select count(*) from enterprise e where e.district_id = ${actor.districtId} and ${waitsForOfficer()})::int`
}

/** `which`: over `result_claim c` and `enterprise e`. R16.2 */
const resultsThat = (which: RawBuilder<unknown>, { districtId }: Actor): RawBuilder<unknown> => sql`(
  select count(*) from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id where c.district_id = ${districtId} and ${which})::int`

/** Whom I cover now, until when, and how much of theirs lies with me. R3.3 */
const coveringBy = (actor: Actor, now: Temporal.Instant) =>
  rowsPart(
    () => sql<View['covering'][number]>`
      select m.id as "memberId", m.name, upper(l.during) as until,
        (select count(*) from enterprise e where e.district_id = ${actor.districtId} and e.officer_id = m.id and ${oneOf(sql`e.state`, followedStates)})::int as enterprises,
        (select count(distinct c.request_id) from clock c where ${mine(actor)} and c.officer_id = m.id and c.request_id is not null)::int as open
      from leave l join member m on m.id = l.member_id
      where l.district_id = ${actor.districtId} and l.during @> ${now}::timestamptz and exists (
        select from deputy d where d.district_id = l.district_id and d.officer_id = l.member_id and d.deputy_id = ${actor.memberId} and d.during @> ${now}::timestamptz)
      order by upper(l.during), m.id`,
    { until: true },
  )

const leaveOf = (actor: Actor, now: Temporal.Instant) =>
  rowPart(
    () => sql<NonNullable<View['leave']>>`
      select upper(l.during) as until, (
        select m.name from deputy d join member m on m.id = d.deputy_id and m.state <> 'disabled'
        where d.district_id = l.district_id and d.officer_id = l.member_id and d.enterprise_id is null and d.during @> ${now}::timestamptz
        order by d.appointed_at desc limit 1) as "deputyName"
      from leave l where l.district_id = ${actor.districtId} and l.member_id = ${actor.memberId} and l.during @> ${now}::timestamptz limit 1`,
    { until: true },
  )
