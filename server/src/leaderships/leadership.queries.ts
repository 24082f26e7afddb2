import type { KeyState, LeadershipAsker } from '@yigen/domain/leaderships/leadership-steps.ts'
import { leadershipClocks } from '@yigen/domain/leaderships/leaderships.slice.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { ProjectStatus } from '@yigen/domain/projects/project-status.ts'
import { type RawBuilder, sql } from 'kysely'
import { holdsClock } from '#clocks/clock.queries.ts'
import { nameOf } from '#people/names.ts'

/** Who leads a project, and what waits for an answer, as the database gives it. */
export type RowOfLeadership = {
  status: ProjectStatus
  isKey: boolean
  keySince: Temporal.Instant | null
  planId: string | null
  officerId: string | null
  /** who stands above the officer: nobody but a leader where the officer is their own minister */
  ministerId: string | null
  leaderId: string | null
  leaderName: string | null
  change: { id: string; toId: string; toName: string; proposedBy: string } | null
  end: { id: string; proposedBy: string; reason: string; waitsFor: string | null } | null
  /** the actor holds the answer to the end of key: the leader, or whoever stands in where that one may not decide */
  holdsEnd: boolean
}

/** Over `project p` and its `enterprise e`. */
export const leadershipColumns = (actor: Actor): RawBuilder<unknown> => sql`
  p.status, p.is_key as "isKey", p.key_since as "keySince", p.plan_id as "planId", e.officer_id as "officerId", p.leader_id as "leaderId", ${nameOf(sql`p.leader_id`)} as "leaderName",
  (select coalesce(o.minister_id, d.default_minister_id) from district d left join member o on o.id = e.officer_id where d.id = p.district_id) as "ministerId",
  (select json_build_object('id', x.id, 'toId', x.to_id, 'toName', ${nameOf(sql`x.to_id`)}, 'proposedBy', x.proposed_by) from leader_proposal x
    where x.district_id = p.district_id and x.project_id = p.id and x.answered_at is null) as "change",
  (select json_build_object('id', x.id, 'proposedBy', x.proposed_by, 'reason', x.reason, 'waitsFor', ${waitsForEnd}) from key_end_proposal x
    where x.district_id = p.district_id and x.project_id = p.id and x.answered_at is null) as "end",
  ${holdsClock(actor, leadershipClocks.endOfKeyAnswer, { districtId: sql`p.district_id`, subjectId: sql`p.id` })} as "holdsEnd"`

/** Over `project p`. */
const waitsForEnd = sql`(
  select m.name from clock c join member m on m.id = c.holder_id
  where c.district_id = p.district_id and c.subject_id = p.id and c.kind = ${sql.lit(leadershipClocks.endOfKeyAnswer.kind)} and c.stopped_at is null limit 1)`

export const keyStateOf = ({ status, isKey, planId, officerId, leaderName, change, end }: RowOfLeadership): KeyState => ({
  open: status === 'open',
  isKey,
  hasOfficer: officerId !== null,
  hasPlan: planId !== null,
  waits: change ? { for: 'leader', name: change.toName } : end ? { for: 'endOfKey', name: end.waitsFor ?? leaderName ?? '' } : null,
})

/** How the actor stands to it. Where the officer is their own minister, a leader is the next superior (R1.4). */
export function askerOf(
  row: RowOfLeadership,
  actor: Actor,
  { relation, alsoMinister }: { relation: Relation; alsoMinister: boolean },
): LeadershipAsker {
  const { memberId, roles, language } = actor
  const standsAbove = alsoMinister || (is(actor, 'leader') && row.officerId !== null && row.ministerId === row.officerId)
  return {
    ...{ roles, language },
    relations: standsAbove ? [relation, 'minister'] : [relation],
    self: row.leaderId === memberId,
    asked: row.change?.toId === memberId || (row.end !== null && row.holdsEnd && is(actor, 'leader')),
    made: (row.change ?? row.end)?.proposedBy === memberId,
    isOfficer: row.officerId === memberId,
  }
}
