import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ClassifyRequests } from '@yigen/domain/requests/request.ts'
import { requestAccess } from '@yigen/domain/requests/request-access.ts'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { eachOf } from '#http/each-of.ts'
import { classifyRequest } from './classify-request.ts'

/** Many requests are of the same service item, each by the rule of one. R4.6 */
export async function classifyRequests(
  trx: Transaction<DB>,
  actor: Actor,
  { ids, ...classification }: z.output<typeof ClassifyRequests>,
  now: Temporal.Instant,
): Promise<BulkDone> {
  refuseIf(whyNotAccess(actor, requestAccess.classifyRequests))
  return eachOf(actor, ids, id => classifyRequest(trx, actor, id, classification, now))
}
