import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Rating } from '@yigen/domain/ratings/rating.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { type Part, readOn, rowPart } from '#database/part.ts'
import { mayCallBack, mayComment, type RatingFacts, ratingFacts } from './rating-facts.ts'

type View = z.output<typeof Rating>
type Row = Omit<View, 'callBack' | 'mayComment' | 'mayCallBack'> & {
  dueAt: Temporal.Instant | null
  closedAt: Temporal.Instant | null
  closedBy: string | null
  said: string | null
  willChange: string | null
  facts: RatingFacts
}

/** What the enterprise said of `request r`, of `enterprise e`, and the call-back it opened. R8 */
export function ratingOf(actor: Actor): Part<View | null> {
  const rating = rowPart(
    () => sql<Row>`
      select g.id, g.grade, g.words, m.name as "ratedBy", g.rated_at as "ratedAt", g.comment, n.name as "commentedBy",
        c.due_at as "dueAt", g.called_back_at as "closedAt", b.name as "closedBy", g.said, g.will_change as "willChange", ${ratingFacts(actor)} as facts
      from rating g join member m on m.id = g.rated_by left join member n on n.id = g.commented_by left join member b on b.id = g.called_back_by
      left join clock c on c.district_id = g.district_id and c.subject_id = g.id and c.kind = 'callBack'
      where g.district_id = r.district_id and g.request_id = r.id limit 1`,
    { ratedAt: true, dueAt: true, closedAt: true },
  )
  return readOn(rating, row => row && toRating(row, actor))
}

function toRating({ dueAt, closedAt, closedBy, said, willChange, facts, ...rating }: Row, actor: Actor): View {
  return {
    ...rating,
    callBack: dueAt && { dueAt, closedAt, closedBy, said, willChange },
    mayComment: mayComment(actor, facts),
    mayCallBack: mayCallBack(actor, facts),
  }
}
