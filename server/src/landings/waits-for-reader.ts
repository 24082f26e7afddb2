import type { ClockSubject } from '@yigen/domain/kinds.ts'
import type { projectNextSteps } from '@yigen/domain/landings/project-list.ts'
import { keyEndDay, leaderAnswerDay } from '@yigen/domain/leaderships/leadership-day.ts'
import { leadershipClocks } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { planClocks } from '@yigen/domain/plans/plans.slice.ts'
import { verifiedGates } from '@yigen/domain/projects/gates-steps.ts'
import { reviewDay } from '@yigen/domain/reviews/review-day.ts'
import { reviewClocks } from '@yigen/domain/reviews/reviews.slice.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { isCorrected } from '#projects/evidence.queries.ts'
import { relationHere } from '#sight/enterprise-sight.ts'

const heldOn = ['project', 'milestone'] as const satisfies readonly ClockSubject[]

/** The clocks that the reader holds on projects and their milestones, found once for all rows; a statement names them `held`. The milestone is looked up: joined, PostgreSQL would read everybody's. */
export const heldByReader = ({ districtId, memberId }: Actor): RawBuilder<unknown> => sql`
  held as materialized (
    select case c.subject_kind when 'milestone' then (select m.project_id from milestone m where m.district_id = c.district_id and m.id = c.subject_id) else c.subject_id end as project_id,
      case c.subject_kind when 'milestone' then c.subject_id end as milestone_id, c.kind, c.due_at
    from clock c where c.district_id = ${districtId} and c.holder_id = ${memberId} and c.stopped_at is null and ${oneOf(sql`c.subject_kind`, heldOn)})`

/**
 * Something in it waits for the reader: a clock that they hold, on the project itself (a review, an answer) or on a milestone, and for its minister a version to decide and evidence to verify that are not their own. Over `held`, `project p` and
 * `enterprise e`. R1.4
 */
export const waitsForReader = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(p.status = 'open' and (
  p.id in (select h.project_id from held h) or ${toMinister(actor, sql`(${planToDecide(actor)} or ${evidenceToVerify(actor)})`)}))`

/** The clocks of a project and its milestones, each with the step that its holder takes on a day. */
const takenBy = [
  [reviewClocks.review, reviewDay.mine()],
  [leadershipClocks.leaderAnswer, leaderAnswerDay.mine()],
  [leadershipClocks.endOfKeyAnswer, keyEndDay.mine()],
  [planClocks.milestone, 'finishMilestone'],
  [planClocks.chase, 'chaseAuthority'],
] as const satisfies readonly (readonly [{ kind: string }, (typeof projectNextSteps)[number]])[]

/** Over the same: the one step that the reader is to take first, by when it is due; what has no clock comes after. Of a milestone its id. */
export const nextForReader = (actor: Actor): RawBuilder<unknown> => sql`(
  select row_to_json(x) from (
    select case h.kind ${sql.join(
      takenBy.map(([{ kind }, step]) => sql`when ${sql.lit(kind)} then ${sql.lit(step)}`),
      sql` `,
    )} end as step, h.milestone_id as "milestoneId", h.due_at as "dueAt"
    from held h where h.project_id = p.id and ${oneOf(
      sql`h.kind`,
      takenBy.map(([{ kind }]) => kind),
    )}
    union all select 'adoptPlan', null, null where ${toMinister(actor, planToDecide(actor))}
    union all select 'verifyEvidence', null, null where ${toMinister(actor, evidenceToVerify(actor))}
    order by "dueAt" nulls last, step limit 1) x
  where p.status = 'open')`

/** What is asked is looked for where it is the reader's alone. */
const toMinister = (actor: Actor, asked: RawBuilder<SqlBool>) =>
  sql<SqlBool>`case ${relationHere(actor)} when 'minister' then ${asked} else false end`

/** What is not decided has no version yet, which an index keeps apart. */
const planToDecide = (actor: Actor) => sql<SqlBool>`
  exists (select from plan x where x.district_id = p.district_id and x.project_id = p.id and x.version is null and x.status = 'proposed' and x.proposed_by <> ${actor.memberId})`

const evidenceToVerify = (actor: Actor) => sql<SqlBool>`
  exists (select from project_evidence x where x.district_id = p.district_id and x.project_id = p.id and x.verified_at is null
    and ${oneOf(
      sql`x.gate`,
      verifiedGates.filter(gate => gate !== 'taxed'),
    )} and x.recorded_by <> ${actor.memberId}
    and not ${isCorrected})`
