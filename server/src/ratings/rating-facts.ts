import { type DecidingFacts, deciderOf } from '@yigen/domain/declines/decline-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RatingState, whyNotCallBack, whyNotComment } from '@yigen/domain/ratings/rating-steps.ts'
import { ratingClocks } from '@yigen/domain/ratings/ratings.slice.ts'
import { type RawBuilder, sql } from 'kysely'
import { holdsClock } from '#clocks/clock.queries.ts'
import { hasRefused } from '#declines/took-part.queries.ts'
import { relationInMatter } from '#sight/matter-sight.ts'

/** What the rules ask of a rating and of the actor. */
export type RatingFacts = RatingState & DecidingFacts

/** Over `rating g` with its `request r` and `enterprise e`. */
export const ratingFacts = (actor: Actor): RawBuilder<RatingFacts> => sql<RatingFacts>`json_build_object(
  'grade', g.grade, 'commented', g.comment is not null, 'calledBack', g.called_back_at is not null, 'relation', ${relationInMatter(actor)},
  'tookPart', ${hasRefused(actor, { districtId: sql`g.district_id`, requestId: sql`g.request_id` })},
  'holdsClock', ${holdsClock(actor, ratingClocks.callBack, { districtId: sql`g.district_id`, subjectId: sql`g.id` })})`

/** By the questions of the steps themselves. */
export const mayComment = (actor: Actor, facts: RatingFacts): boolean =>
  whyNotComment(facts, { relation: facts.relation, language: actor.language }) === null
export const mayCallBack = (actor: Actor, facts: RatingFacts): boolean => whyNotCallBack(facts, deciderOf(actor, facts)) === null
