import type { Assigned, AssignOfficer } from '@yigen/domain/assignments/assignment.ts'
import { whyNotAssign, whyNotGive } from '@yigen/domain/assignments/assignment-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockEnterprise } from '#enterprises/enterprise.queries.ts'
import { beginAssignments } from './begin-assignments.ts'
import { findCandidate } from './candidate.queries.ts'

/** The enterprise gets its one officer, who is to make contact within 24 hours; what already runs for it goes with it. R3.1, R3.2, R3.6 */
export async function assignOfficer(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { officerId, reason }: z.output<typeof AssignOfficer>,
  now: Temporal.Instant,
): Promise<z.output<typeof Assigned>> {
  const enterprise = await lockEnterprise(trx, actor, id)
  const asker = { ...actor, relation: enterprise.asker.relation }
  refuseIf(whyNotGive(asker))
  const officer = await findCandidate(trx, actor.districtId, officerId, 'officerId')
  refuseIf(whyNotAssign(enterprise, officer, asker))
  const [begun] = await beginAssignments(
    trx,
    actor,
    [{ enterpriseId: id, enterpriseName: enterprise.name, officerId, officerName: officer.name, reason }],
    now,
  )
  return { id: begun?.id ?? '', officerId, officerName: officer.name, firstContactDueAt: begun?.dueAt ?? now }
}
