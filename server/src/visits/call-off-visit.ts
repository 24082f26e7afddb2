import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { CallOffVisit, VisitDone } from '@yigen/domain/visits/visit.ts'
import { whyNotVisit } from '@yigen/domain/visits/visit-steps.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { lockVisit } from './lock-visit.ts'
import { markCalledOff } from './mark-called-off.ts'

/** A planned visit is not made. */
export async function callOffVisit(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof CallOffVisit>,
  now: Temporal.Instant,
): Promise<z.output<typeof VisitDone>> {
  const visit = await lockVisit(trx, actor, id)
  refuseIf(whyNotVisit('callOffVisit', visit, visit.asker, now))
  await markCalledOff(trx, actor, visit, reason, now)
  return { id, enterpriseId: visit.enterprise.id, at: now }
}
