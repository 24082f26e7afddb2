import type { TeamBoard } from '@yigen/domain/boards/team-board.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { type Part, readOn, rowsPart } from '#database/part.ts'
import { nameOf } from '#people/names.ts'
import { mayCallBack, type RatingFacts, ratingFacts } from '#ratings/rating-facts.ts'

type CallBack = z.output<typeof TeamBoard>['callBacks'][number]
type Row = Omit<CallBack, 'mayCallBack'> & { facts: RatingFacts }

const mostShown = 100

/** Call-backs that wait, the first due first: those of the officers of the team, over the officer of `clock k`, and what the actor holds. What is offered is what the step's own question lets pass. R8.2 */
export const callBacksOf = (actor: Actor, ofTeam: RawBuilder<unknown>): Part<CallBack[]> =>
  readOn(waiting(actor, ofTeam), rows => rows.map(({ facts, ...row }) => ({ ...row, mayCallBack: mayCallBack(actor, facts) })))

const waiting = (actor: Actor, ofTeam: RawBuilder<unknown>) =>
  rowsPart(
    () => sql<Row>`
    select g.id, g.grade, g.words, ${nameOf(sql`g.rated_by`)} as "ratedBy", g.rated_at as "ratedAt", g.request_id as "requestId", r.title,
      g.enterprise_id as "enterpriseId", e.name as "enterpriseName", ${nameOf(sql`g.officer_id`)} as "officerName", ${nameOf(sql`c.holder_id`)} as "holderName", c.due_at as "dueAt",
      ${ratingFacts(actor)} as facts
    from (
      select k.subject_id, k.holder_id, k.due_at, k.id from clock k
      where k.district_id = ${actor.districtId} and k.kind = 'callBack' and k.stopped_at is null and (k.holder_id = ${actor.memberId} or ${ofTeam})
      order by k.due_at, k.id limit ${sql.lit(mostShown)}
    ) c
    join rating g on g.district_id = ${actor.districtId} and g.id = c.subject_id
    join request r on r.district_id = g.district_id and r.id = g.request_id
    join enterprise e on e.district_id = g.district_id and e.id = g.enterprise_id
    order by c.due_at, c.id`,
    { ratedAt: true, dueAt: true },
  )
