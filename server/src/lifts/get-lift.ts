import type { Lift } from '@yigen/domain/lifts/lift.ts'
import { liftSteps, whyNotFurther, whyNotLift } from '@yigen/domain/lifts/lift-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { rowPart, rowsPart, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { holdsRole } from '#sight/holds-role.ts'
import { askerOf, itemSeen, liftColumns, liftJoins, liftSeen, type RowOfLift, stateOfLift } from './lift.queries.ts'
import { lineColumns, lineMoments } from './lift-lines.ts'
import { toRow } from './list-lifts.ts'

type View = z.output<typeof Lift>
type Line = View['further'][number]
type Kept = Pick<View, 'tried' | 'decidedBy' | 'decidedAt' | 'words' | 'acceptedBy' | 'acceptedAt' | 'answer' | 'answeredBy'>

/** One question with what came of it, the one it came from and the one that went on. R18.2 */
export async function getLift(db: Kysely<DB>, actor: Actor, id: string): Promise<View> {
  const around = together({ from: fromOf(actor), further: furtherOf(actor) })
  const { rows } = await sql<RowOfLift & Kept & { around: unknown; cityThere: boolean; itemSeen: boolean }>`
    select ${liftColumns(actor)}, l.tried, ${nameOf(sql`l.decided_by`)} as "decidedBy", l.decided_at as "decidedAt", l.words,
      ${nameOf(sql`l.accepted_by`)} as "acceptedBy", l.accepted_at as "acceptedAt", l.answer, ${nameOf(sql`l.answered_by`)} as "answeredBy", ${around.column} as around, ${cityThere} as "cityThere",
      l.district_id = ${actor.districtId} and ${itemSeen(actor)} as "itemSeen"
    from lift l ${liftJoins} where l.id = ${id} and ${liftSeen(actor)}`.execute(db)
  const [row] = rows
  if (!row) throw new Refused(refusal(refusals.notFound))
  const { tried, decidedBy, decidedAt, words, acceptedBy, acceptedAt, answer, answeredBy } = row
  const { mine: _, ...line } = toRow(row)
  return {
    ...line,
    itemId: row.itemSeen ? row.itemId : null,
    ...{ tried, decidedBy, decidedAt, words, acceptedBy, acceptedAt, answer, answeredBy },
    ...around.read(row.around),
    may: mayNow(row, row.cityThere, actor),
  }
}

/** By the questions of the steps themselves. */
function mayNow(row: RowOfLift, cityThere: boolean, actor: Actor): View['may'] {
  const [state, asker] = [stateOfLift(row), askerOf(row, actor)]
  return liftSteps.filter(
    step =>
      whyNotLift(step, state, asker) === null && (step !== 'liftFurther' || (cityThere && whyNotFurther(row, actor.language) === null)),
  )
}

/** Over `lift l`: the city above has begun, with a leader. */
const cityThere = sql<boolean>`exists (
  select from unit x join member m on m.district_id = x.parent_id and m.state = 'active' and ${holdsRole('leader')}
  join district t on t.id = x.parent_id where x.id = l.district_id)`

/** Of the district that asks alone: the city was asked a question of its own. */
const fromOf = ({ districtId }: Actor) =>
  rowPart(
    () => sql<Line>`
      select ${lineColumns} from (select f.* from lift f where f.district_id = l.district_id and f.id = l.from_id and f.district_id = ${districtId}) l`,
    lineMoments,
  )

const furtherOf = ({ districtId }: Actor) =>
  rowsPart(
    () => sql<Line>`
      select ${lineColumns} from (select f.* from lift f where f.district_id = l.district_id and f.from_id = l.id and f.district_id = ${districtId}) l
      order by l.proposed_at desc`,
    lineMoments,
  )
