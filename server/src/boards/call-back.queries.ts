import type { TeamBoard } from '@yigen/domain/boards/team-board.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { mayCallBack, type RatingFacts, ratingFacts } from '#ratings/rating-facts.ts'

type CallBack = z.output<typeof TeamBoard>['callBacks'][number]
type Row = Omit<CallBack, 'mayCallBack'> & { facts: RatingFacts }

const mostShown = 100

/** Call-backs that wait, the first due first: those of the officers of `team` (a condition on `member m`), and what the actor holds. R8.2 */
export async function readCallBacks(db: Kysely<DB>, actor: Actor, team: RawBuilder<unknown>): Promise<CallBack[]> {
  const { rows } = await sql<Row>`
    select g.id, g.grade, g.words, b.name as "ratedBy", g.rated_at as "ratedAt", g.request_id as "requestId", r.title,
      g.enterprise_id as "enterpriseId", e.name as "enterpriseName", o.name as "officerName", h.name as "holderName", c.due_at as "dueAt",
      ${ratingFacts(actor)} as facts
    from (
      select k.subject_id, k.holder_id, k.due_at, k.id
      from clock k where k.district_id = ${actor.districtId} and k.kind = 'callBack' and k.stopped_at is null
        and (k.holder_id = ${actor.memberId} or k.officer_id = any(array(select m.id from member m where ${team})))
      order by k.due_at, k.id limit ${mostShown}
    ) c
    join rating g on g.district_id = ${actor.districtId} and g.id = c.subject_id
    join request r on r.district_id = g.district_id and r.id = g.request_id
    join enterprise e on e.district_id = g.district_id and e.id = g.enterprise_id
    join member b on b.id = g.rated_by left join member o on o.id = g.officer_id left join member h on h.id = c.holder_id
    order by c.due_at, c.id`.execute(db)
  return rows.map(({ facts, ...row }) => ({ ...row, mayCallBack: mayCallBack(actor, facts) }))
}
