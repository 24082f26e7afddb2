import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Review } from '@yigen/domain/reviews/review.ts'
import { reviewClocks } from '@yigen/domain/reviews/reviews.slice.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { none, type Part, rowsPart } from '#database/part.ts'
import { nameOf } from '#people/names.ts'

/** The reviews of `project p` with their risks, the latest first; for the office alone. R13.7 */
export const reviewsOf = (actor: Actor): Part<z.output<typeof Review>[]> =>
  is(actor, 'contact')
    ? none
    : rowsPart(
        () => sql<z.output<typeof Review>>`
          select v.id, v.grade, v.words, ${nameOf(sql`v.recorded_by`)} as "recordedBy", v.recorded_at as "recordedAt", (
            select coalesce(json_agg(json_build_object('threat', k.threat, 'consequence', k.consequence, 'countermeasure', k.countermeasure,
              'memberId', k.member_id, 'memberName', ${nameOf(sql`k.member_id`)}, 'day', k.day) order by k.position), '[]')
            from project_review_risk k where k.district_id = v.district_id and k.review_id = v.id) as risks
          from project_review v where v.district_id = p.district_id and v.project_id = p.id order by v.recorded_at desc, v.id desc`,
        { recordedAt: true },
      )

/** Over `project p`: by when it is reviewed next; null of one that is not key. */
export const nextReviewDue: RawBuilder<Temporal.Instant | null> = sql`(
  select c.due_at from clock c where c.district_id = p.district_id and c.subject_id = p.id and c.kind = ${sql.lit(reviewClocks.review.kind)} and c.stopped_at is null)`
