import type { TeamBoard } from '@yigen/domain/boards/team-board.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { rowsPart } from '#database/part.ts'
import { nameOf } from '#people/names.ts'

type CallBack = z.output<typeof TeamBoard>['callBacks'][number]

const mostShown = 100

/** Call-backs that wait, the first due first: those of the officers of the team, over the officer of `clock k`, and what the actor holds. R8.2 */
export const callBacksOf = (actor: Actor, ofTeam: RawBuilder<unknown>) =>
  rowsPart(
    sql<CallBack>`
    select g.id, g.grade, g.words, ${nameOf(sql`g.rated_by`)} as "ratedBy", g.rated_at as "ratedAt", g.request_id as "requestId", r.title,
      g.enterprise_id as "enterpriseId", e.name as "enterpriseName", ${nameOf(sql`g.officer_id`)} as "officerName", ${nameOf(sql`c.holder_id`)} as "holderName", c.due_at as "dueAt",
      (${is(actor, 'leader')} or c.holder_id = ${actor.memberId} or c.ofteam) is true
        and ${actor.memberId} is distinct from e.officer_id and ${actor.memberId} is distinct from r.handler_id as "mayCallBack"
    from (
      select k.subject_id, k.holder_id, k.due_at, k.id, ${ofTeam} as ofteam
      from clock k where k.district_id = ${actor.districtId} and k.kind = 'callBack' and k.stopped_at is null
    ) c
    join rating g on g.district_id = ${actor.districtId} and g.id = c.subject_id
    join request r on r.district_id = g.district_id and r.id = g.request_id
    join enterprise e on e.district_id = g.district_id and e.id = g.enterprise_id
    where c.ofteam or c.holder_id = ${actor.memberId}
    order by c.due_at, c.id limit ${sql.lit(mostShown)}`,
    { ratedAt: true, dueAt: true },
  )
