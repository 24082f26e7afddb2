import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { VerifyResults } from '@yigen/domain/results/result.ts'
import { resultAccess } from '@yigen/domain/results/result-access.ts'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { eachOf } from '#http/each-of.ts'
import { verifyResult } from './verify-result.ts'

/** Many claims of the check list are verified together, each by the rule of one. R16.2 */
export async function verifyResults(
  trx: Transaction<DB>,
  actor: Actor,
  { ids }: z.output<typeof VerifyResults>,
  now: Temporal.Instant,
): Promise<BulkDone> {
  refuseIf(whyNotAccess(actor, resultAccess.verifyResults))
  return eachOf(actor, ids, id => verifyResult(trx, actor, id, now))
}
