import { firstLateRung } from '@yigen/domain/clocks/late-rung.ts'
import { workingUnits } from '@yigen/domain/clocks/unit-class.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Versions } from '@yigen/domain/settings/district-numbers.ts'
import { type RawBuilder, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { none, type Part, rowsPart } from '#database/part.ts'
import { matterSeen } from '#sight/matter-sight.ts'
import { type DueRow, dueColumns, dueJoins, dueMoments } from './due-rows.ts'
import { isOwnRow } from './own-rows.ts'

/** A row that is not one's own, with how many there are. */
export type OthersDue = DueRow & { total: number }

/** From which rung on it is told that a clock is late: of clocks that began since then, in the order of the district's versions. */
export type LateRungs = { since: string[]; working: number[]; clock: number[] }
export const lateRungsOf = (versions: Versions): LateRungs => ({
  since: versions.map(({ validFrom }) => validFrom.toString()),
  working: versions.map(({ ladder }) => firstLateRung(ladder, 'working')),
  clock: versions.map(({ ladder }) => firstLateRung(ladder, 'clock')),
})

/**
 * What climbed to a minister, a head or a leader: the late clocks that still run and of whose lateness a rung told them, whether it fired today or a year ago. R10.1
 *
 * What belongs to an enterprise is there for who sees that still; of anything else who was told may look (decision 0005). One row a matter, the longest late first; without what stands among one's own rows already. It begins with the few clocks that are late, never with the many rungs that fired nor with all one may see: the limits keep it so.
 */
export function climbedTo(actor: Actor, rungs: LateRungs, shown: number, now: Temporal.Instant): Part<OthersDue[]> {
  if (!isToldOfLateness(actor)) return none
  return rowsPart(
    () => sql<OthersDue>`
      with climbed as (
        select distinct on (coalesce(c.request_id, c.subject_id)) c.*, c.subject_kind = 'task' as of_department
        from clock c
        cross join lateral (${toldOfLate(actor, rungs)}) told
        left join lateral (
          select true as whole from enterprise e left join request r on r.district_id = c.district_id and r.id = c.request_id
          where e.district_id = c.district_id and e.id = c.enterprise_id and ${matterSeen(actor)} limit 1
        ) seen on c.enterprise_id is not null
        where (c.enterprise_id is null or seen.whole) and c.district_id = ${actor.districtId} and c.stopped_at is null and c.due_at < ${now} and not ${inOwnMatter(actor, now)}
        order by coalesce(c.request_id, c.subject_id), c.due_at
      ), shown as (
        select x.*, count(*) over ()::int as total from climbed x order by x.due_at, x.id limit ${sql.lit(shown)}
      )
      select ${dueColumns(actor, now)}, c.total from shown c ${dueJoins}
      order by c.due_at, c.id`,
    dueMoments,
  )
}

/** The rung that told the actor how late `clock c` is; no row when none did. */
function toldOfLate(actor: Actor, rungs: LateRungs): RawBuilder<unknown> {
  const late = sql`(
    select case when ${oneOf(sql`c.promise_unit`, workingUnits)} then v.working else v.clock end
    from unnest(${rungs.since}::timestamptz[], ${rungs.working}::int[], ${rungs.clock}::int[]) with ordinality as v(since, working, clock, n)
    where v.since <= c.started_at order by v.n desc limit 1)`
  return sql`select from clock_rung g where g.district_id = c.district_id and g.clock_id = any(array(${sameClock}))
    and g.position >= ${late} and ${actor.memberId}::uuid = any(g.told) limit 1`
}

/** Whether `clock c`, which runs in a matter the actor sees whole, climbed to them. */
export const hasClimbedTo = (actor: Actor, rungs: LateRungs, now: Temporal.Instant): RawBuilder<unknown> =>
  isToldOfLateness(actor) ? sql`(c.due_at < ${now} and exists (${toldOfLate(actor, rungs)}))` : sql`false`

const isToldOfLateness = (actor: Actor): boolean => is(actor, 'minister', 'head', 'leader')

/** A task that was sent back goes on as another row with the same start: what its first row climbed, it has climbed. R7.3 */
const sameClock = sql`
  select c.id union all select k.id from clock k
  where c.subject_kind = 'task' and k.district_id = c.district_id and k.subject_id = c.subject_id and k.kind = c.kind and k.started_at = c.started_at`

/** One's own clocks, those of a matter whose own clocks one holds, and those of a task on any other subject whose clock one holds. */
const inOwnMatter = (actor: Actor, now: Temporal.Instant): RawBuilder<unknown> => sql`(${isOwnRow(actor, now)} or exists (
  select from clock o where o.district_id = c.district_id and o.request_id = c.request_id and o.stopped_at is null
    and o.subject_kind = 'request' and o.holder_id = ${actor.memberId}) or (c.subject_kind = 'task' and exists (
  select from task t join clock o on o.district_id = t.district_id and o.subject_id = t.subject_id
  where t.district_id = c.district_id and t.id = c.subject_id and o.stopped_at is null and o.subject_kind <> 'request' and o.holder_id = ${actor.memberId})))`
