import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Rating } from '@yigen/domain/ratings/rating.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Part, readOn, rowPart } from '#database/part.ts'
import { relationInMatter } from '#sight/matter-sight.ts'

type View = z.output<typeof Rating>
type Row = Omit<View, 'callBack'> & {
  dueAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  closedBy: string | null
  said: string | null
  willChange: string | null
}

/** What the enterprise said of `request r`, of `enterprise e`, and the call-back it opened. R8 */
export function ratingOf(actor: Actor): Part<View | null> {
  const rating = rowPart(
    sql<Row>`
      select g.id, g.grade, g.words, m.name as "ratedBy", g.rated_at as "ratedAt", g.comment, n.name as "commentedBy",
        c.due_at as "dueAt", g.called_back_at as "closedAt", b.name as "closedBy", g.said, g.will_change as "willChange",
        g.comment is null and ${relationInMatter(actor)} = 'officer' as "mayComment",
        c.stopped_at is null and c.id is not null and not ${hadAHand(actor)}
          and (${is(actor, 'leader')} or c.holder_id = ${actor.memberId} or ${relationInMatter(actor)} = 'minister') as "mayCallBack"
      from rating g join member m on m.id = g.rated_by left join member n on n.id = g.commented_by left join member b on b.id = g.called_back_by
      left join clock c on c.district_id = g.district_id and c.subject_id = g.id and c.kind = 'callBack'
      where g.district_id = r.district_id and g.request_id = r.id`,
    { ratedAt: true, dueAt: true, closedAt: true },
  )
  return readOn(rating, row => row && toRating(row))
}

function toRating({ dueAt, closedAt, closedBy, said, willChange, ...rating }: Row): View {
  return { ...rating, callBack: dueAt && { dueAt, closedAt, closedBy, said, willChange } }
}

/** R1.4: who is responsible, or proposed to decline it; over `rating g` with its `request r` and `enterprise e`. The very question of whyNotCallBack. */
const hadAHand = (actor: Actor) => sql`(${actor.memberId} in (e.officer_id, r.handler_id) is true or exists (
  select from decline d where d.district_id = g.district_id and d.request_id = g.request_id and d.proposed_by = ${actor.memberId}))`
