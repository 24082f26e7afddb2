import type { LevelAsked, LiftLine } from '@yigen/domain/lifts/lift.ts'
import { lentStatuses } from '@yigen/domain/lifts/lift-status.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { oneOf } from '#database/one-of.ts'
import { none, type Part, rowPart, rowsPart } from '#database/part.ts'

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
      where ${ofIt(around)} and ${oneOf(sql`l.status`, lentStatuses)} and l.ended_at is null order by l.proposed_at desc limit 1`,
    { dueAt: true },
  )

const ofIt = (around: Around): RawBuilder<unknown> =>
  sql`l.district_id = ${sql.ref(`${around}.district_id`)} and l.subject_id = ${sql.ref(`${around}.id`)}`
