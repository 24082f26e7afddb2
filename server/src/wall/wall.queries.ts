import { dateIn, endOfToday, startOfDay } from '@yigen/domain/calendar/zone.ts'
import type { Period } from '@yigen/domain/figures/period.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { answerDays } from '@yigen/domain/requests/answer-days.ts'
import { ListRequests } from '@yigen/domain/requests/request.ts'
import type { Wall } from '@yigen/domain/wall/wall.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import { rowsPart, theRow, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { type FactName, factsOf, type Span } from '#figures/facts.ts'
import { conditionsOf } from '#matters/request-conditions.ts'
import { nameOf, shortNameOf } from '#people/names.ts'

type View = z.output<typeof Wall>
/** `week` from 1, 0 before the first. */
type AnswersOfWeek = { week: number; due: number; inTime: number; lately: number; latelyInTime: number }
export type StreetRow = View['streets'][number] & { waiting: number; soon: number }

/** So many late matters have room. */
const mostLate = 4

/** The whole wall in one statement, over the very rows that its lists show. */
export async function readWall(db: Kysely<DB>, actor: Actor, weeks: readonly Period[], now: Temporal.Instant) {
  const wall = together({
    district: districtOf(actor),
    answers: answersBy(actor, weeks, now),
    came: cameToday(actor, now),
    streets: streetsOf(actor, now),
    late: lateIn(actor, now),
  })
  const { rows } = await sql<{ wall: unknown }>`select ${wall.column} as wall`.execute(db)
  return wall.read(rows[0]?.wall)
}

const districtOf = ({ districtId }: Actor) =>
  theRow(() => sql<{ district: string }>`select u.short_name as district from unit u where u.id = ${districtId}`, {})

const fromFacts = (span: Span, name: FactName) =>
  sql`from (${factsOf(span, [name])}) f(figure, id, request_id, person_id, unit_id, at, due_at, done_at, late, value)`

/** Answers that fell due, by week; those of the last days beside, for they begin at an hour and weeks at midnight. */
function answersBy({ districtId }: Actor, weeks: readonly Period[], now: Temporal.Instant) {
  const starts = weeks.map(({ from }) => startOfDay(from))
  const lately = sql`f.due_at > ${now.subtract({ hours: 24 * answerDays })}`
  return rowsPart(
    () => sql<AnswersOfWeek>`
      select width_bucket(f.at, ${starts.map(String)}::timestamptz[]) as week, count(*)::int as due, (count(*) filter (where not f.late))::int as "inTime",
        (count(*) filter (where ${lately}))::int as lately, (count(*) filter (where ${lately} and not f.late))::int as "latelyInTime"
      ${fromFacts({ districtId, from: starts[0] ?? now, until: now, now }, 'answers')} group by 1`,
    {},
  )
}

function cameToday({ districtId }: Actor, now: Temporal.Instant) {
  const today: Span = { districtId, from: startOfDay(dateIn(now)), until: endOfToday(now), now }
  return theRow(
    () => sql<Pick<View, 'received' | 'answered'>>`
      select count(*)::int as received, count(f.value)::int as answered ${fromFacts(today, 'received')}`,
    {},
  )
}

type State = NonNullable<z.output<typeof ListRequests>['state']>
const inState = (state: State, actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.join(conditionsOf(ListRequests.parse({ state }), actor, now), sql` and `)})`

/** Every street of the district, also one without a matter, and what stands on none. */
function streetsOf(actor: Actor, now: Temporal.Instant) {
  const those = (state: State) => sql`(count(*) filter (where ${inState(state, actor, now)}))::int`
  return rowsPart(
    () => sql<StreetRow>`
      select coalesce(u.id, q.street_id) as key, coalesce(u.short_name, ${shortNameOf(sql`q.street_id`)}) as name,
        coalesce(q.open, 0) as open, coalesce(q.overdue, 0) as overdue, coalesce(q.waiting, 0) as waiting, coalesce(q.soon, 0) as soon
      from (select u.* from unit u where u.district_id = ${actor.districtId} and u.level = 'street' and u.closed_at is null) u
      full join (
        select e.street_id, count(*)::int as open, ${those('overdue')} as overdue, ${those('waiting')} as waiting, ${those('soon')} as soon
        from request r join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
        where r.district_id = ${actor.districtId} and ${inState('open', actor, now)} group by e.street_id
      ) q on q.street_id = u.id
      order by u.id nulls last, q.street_id nulls last`,
    {},
  )
}

/** The longest late first, with whom it lies and who above them was told. R10.1 */
function lateIn(actor: Actor, now: Temporal.Instant) {
  const told = (role: string) => sql`bool_or(${sql.lit(role)} = any(m.roles))`
  return rowsPart(
    () => sql<View['late'][number]>`
      select r.id as "requestId", e.name as "enterpriseName", r.title, r.due_at as "dueAt", ${shortNameOf(sql`c.unit_id`)} as "unitName", ${nameOf(sql`c.holder_id`)} as "holderName",
        (select case when ${told('leader')} then 'leader' when ${told('head')} then 'head' when ${told('minister')} then 'minister' end
          from clock_rung g join member m on m.id = any(g.told) where g.district_id = c.district_id and g.clock_id = c.id and g.due_at >= c.due_at) as knows
      from (
        select r.* from request r where r.district_id = ${actor.districtId} and ${inState('overdue', actor, now)} order by r.due_at, r.id limit ${sql.lit(mostLate)}
      ) r
      join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id
      left join lateral (
        select k.* from clock k where k.district_id = r.district_id and k.request_id = r.id and k.stopped_at is null order by k.due_at, k.id limit 1
      ) c on true
      order by r.due_at, r.id`,
    { dueAt: true },
  )
}
