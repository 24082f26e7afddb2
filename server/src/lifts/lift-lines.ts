import type { LevelAsked, LiftLine } from '@yigen/domain/lifts/lift.ts'
import { levelsBelowDistrict } from '@yigen/domain/lifts/lift-level.ts'
import { lentStatuses } from '@yigen/domain/lifts/lift-status.ts'
import type { Lifting } from '@yigen/domain/lifts/lift-steps.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { none, type Part, rowPart, rowsPart, theRow } from '#database/part.ts'
import { holdsRole } from '#sight/holds-role.ts'

type Line = z.output<typeof LiftLine>
/** The alias of the row around it: a request or a project. */
type Around = 'r' | 'p'

export const lineColumns: RawBuilder<unknown> = sql`l.id, l.status, l.question, l.level, l.due_at as "dueAt", l.answer`
export const lineMoments = { dueAt: true } as const

/** The questions of a matter or a project that went up, the latest first, without those that went on from there; for the office alone. R11.3, R18.2 */
export const liftsOf = (actor: Actor, around: Around): Part<Line[]> =>
  is(actor, 'contact')
    ? none
    : rowsPart(
        () => sql<Line>`
          select ${lineColumns} from lift l where ${ofIt(around)} and l.from_id is null order by l.proposed_at desc, l.id desc`,
        lineMoments,
      )

/** What the enterprise sees of it: which level was asked, by when. R18.2 */
export const levelAskedOf = (around: Around): Part<z.output<typeof LevelAsked> | null> =>
  rowPart(
    () => sql<z.output<typeof LevelAsked>>`
      select l.level, l.due_at as "dueAt" from lift l
      where ${ofIt(around)} and ${oneOf(sql`l.status`, lentStatuses)} order by l.proposed_at desc limit 1`,
    { dueAt: true },
  )

/** Whether one may be asked now: none is on its way, and the level above its officer has a leader who is not the officer (R1.4). Over the same and its `enterprise e`. */
export const liftingOf = (around: Around): Part<Lifting> =>
  theRow(
    () => sql<Lifting>`
      select exists (select from lift l where ${ofIt(around)} and l.ended_at is null) as runs, case when exists (
        select from district t join member m on m.district_id = t.id
        where t.id = case a.level when 'city' then d.parent_id else d.id end and m.state = 'active' and ${holdsRole('leader')} and m.id is distinct from a.officer_id
      ) then null else a.level end as missing
      from unit d, (
        select o.id as officer_id, case when ${oneOf(sql`u.level`, levelsBelowDistrict)} then 'district' else 'city' end as level
        from (select ${around === 'r' ? sql`coalesce(r.handler_id, e.officer_id)` : sql`e.officer_id`} as id) o
        left join member x on x.id = o.id left join unit u on u.id = x.unit_id
      ) a where d.id = ${sql.ref(`${around}.district_id`)}`,
    {},
  )

const ofIt = (around: Around): RawBuilder<unknown> =>
  sql`l.district_id = ${sql.ref(`${around}.district_id`)} and l.subject_id = ${sql.ref(`${around}.id`)}`
