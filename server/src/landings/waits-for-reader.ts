import type { Actor } from '@yigen/domain/members/actor.ts'
import { verifiedGates } from '@yigen/domain/projects/gates-steps.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { isCorrected } from '#projects/evidence.queries.ts'
import { relationHere } from '#sight/enterprise-sight.ts'

/** Something in it waits for the reader: a clock on the project itself that they hold (a review, an answer), and for its minister a version to decide and evidence to verify that are not their own. Over `project p` and `enterprise e`. R1.4 */
export const waitsForReader = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(p.status = 'open' and (
  exists (select from clock c where c.district_id = p.district_id and c.subject_id = p.id and c.stopped_at is null and c.holder_id = ${actor.memberId})
  or (${relationHere(actor)} = 'minister' and (
    exists (select from plan x where x.district_id = p.district_id and x.project_id = p.id and x.status = 'proposed' and x.proposed_by <> ${actor.memberId})
    or exists (select from project_evidence x where x.district_id = p.district_id and x.project_id = p.id and x.verified_at is null
      and ${oneOf(
        sql`x.gate`,
        verifiedGates.filter(gate => gate !== 'taxed'),
      )} and x.recorded_by <> ${actor.memberId}
      and not ${isCorrected})))))`
