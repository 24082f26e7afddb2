import type { KeyEndProposal, LeaderProposal, Leadership } from '@yigen/domain/leaderships/leadership.ts'
import { type LeadershipStep, leadershipSteps, whyNotLeadership } from '@yigen/domain/leaderships/leadership-steps.ts'
import { leadershipClocks } from '@yigen/domain/leaderships/leaderships.slice.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { Refusal } from '@yigen/domain/refusals/refusals.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { sql } from 'kysely'
import type { z } from 'zod'
import { none, type Part, rowPart, rowsPart, theRow } from '#database/part.ts'
import { nameOf } from '#people/names.ts'
import { askerOf, keyStateOf, leadershipColumns, type RowOfLeadership } from './leadership.queries.ts'

type Change = z.output<typeof LeaderProposal>
type End = z.output<typeof KeyEndProposal>
const nothing: Part<null> = { column: sql`null::json`, read: () => null }

/** Over `project p`: when the answer is due, and who holds it. */
const clockOf = (kind: ClockKind, column: 'due_at' | 'holder_id') => sql`(
  select ${sql.ref(`c.${column}`)} from clock c where c.district_id = p.district_id and c.subject_id = p.id and c.kind = ${sql.lit(kind.kind)} and c.stopped_at is null limit 1)`

/** The change of leader of `project p` that waits for an answer; for the office alone. R13.7, R14.2 */
export const leaderProposalOf = (actor: Actor): Part<Change | null> =>
  is(actor, 'contact')
    ? nothing
    : rowPart(
        () => sql<Change>`
          select x.id, x.status, ${nameOf(sql`x.from_id`)} as "fromName", x.to_id as "toId", ${nameOf(sql`x.to_id`)} as "toName", x.reason,
            ${nameOf(sql`x.proposed_by`)} as "proposedBy", x.proposed_at as "proposedAt", ${clockOf(leadershipClocks.leaderAnswer, 'due_at')} as "dueAt"
          from leader_proposal x where x.district_id = p.district_id and x.project_id = p.id and x.answered_at is null`,
        { proposedAt: true, dueAt: true },
      )

/** The end of key of `project p` that waits for consent. R14.4 */
export const keyEndOf = (actor: Actor): Part<End | null> =>
  is(actor, 'contact')
    ? nothing
    : rowPart(
        () => sql<End>`
          select x.id, x.status, x.reason, ${nameOf(sql`x.proposed_by`)} as "proposedBy", x.proposed_at as "proposedAt",
            ${clockOf(leadershipClocks.endOfKeyAnswer, 'due_at')} as "dueAt", ${nameOf(clockOf(leadershipClocks.endOfKeyAnswer, 'holder_id'))} as "waitsFor"
          from key_end_proposal x where x.district_id = p.district_id and x.project_id = p.id and x.answered_at is null`,
        { proposedAt: true, dueAt: true },
      )

/** Who led `project p`, the latest first. R14.1 */
export const leadershipsOf = (actor: Actor): Part<z.output<typeof Leadership>[]> =>
  is(actor, 'contact')
    ? none
    : rowsPart(
        () => sql<z.output<typeof Leadership>>`
          select l.leader_id as "leaderId", ${nameOf(sql`l.leader_id`)} as "leaderName", lower(l.during) as "from", upper(l.during) as "until",
            ${nameOf(sql`l.named_by`)} as "namedBy", l.reason
          from leadership l where l.district_id = p.district_id and l.project_id = p.id order by lower(l.during) desc`,
        { from: true, until: true },
      )

/** Over `project p` and `enterprise e`: what the rules of leading ask. */
export const leadershipFacts = (actor: Actor): Part<RowOfLeadership> =>
  theRow(() => sql<RowOfLeadership>`select ${leadershipColumns(actor)}`, { keySince: true })

/** Why the actor cannot take each step of leading now; null: they can. What a page offers is what its step lets pass. */
export const whyNotLeading = (
  row: RowOfLeadership,
  actor: Actor,
  standing: { relation: Relation; alsoMinister: boolean },
): Record<LeadershipStep, Refusal | null> => {
  const [state, asker] = [keyStateOf(row), askerOf(row, actor, standing)]
  return Object.fromEntries(leadershipSteps.map(step => [step, whyNotLeadership(step, state, asker)])) as Record<
    LeadershipStep,
    Refusal | null
  >
}
