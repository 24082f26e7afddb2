import type { AssignEnterprises } from '@yigen/domain/assignments/assignment.ts'
import { assignmentAccess } from '@yigen/domain/assignments/assignment-access.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { eachOf } from '#http/each-of.ts'
import { assignOfficer } from './assign-officer.ts'
import { findCandidate } from './candidate.queries.ts'

/** Many enterprises get the same officer, each by the rule of one. R3.1, R3.2 */
export async function assignEnterprises(
  trx: Transaction<DB>,
  actor: Actor,
  { ids, ...assignment }: z.output<typeof AssignEnterprises>,
  now: Temporal.Instant,
): Promise<BulkDone> {
  refuseIf(whyNotAccess(actor, assignmentAccess.assignEnterprises))
  await findCandidate(trx, actor.districtId, assignment.officerId, 'officerId')
  return eachOf(actor, ids, id => assignOfficer(trx, actor, id, assignment, now))
}
