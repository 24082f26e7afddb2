import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Period } from '@yigen/domain/results/result-period.ts'
import type { ResultDecider } from '@yigen/domain/results/result-steps.ts'
import { type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { deciderOf, type FoundResult, findResult, refuseUnseen } from './find-result.ts'
import { type FollowedEnterprise, lockFollowed } from './lock-followed.ts'

export type LockedResult = FoundResult & { period: Period; enterprise: FollowedEnterprise; decider: ResultDecider }

/** Takes a claim with its enterprise, which is the lock; who does not see it finds nothing. R12.2 */
export async function lockResult(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedResult> {
  const { enterpriseId, ofTaxBureau } = await findResult(trx, actor, id)
  const enterprise = await lockFollowed(trx, actor, enterpriseId, sql<SqlBool>`true`, ofTaxBureau)
  const found = await findResult(trx, actor, id)
  const decider = await deciderOf(trx, actor, found, now)
  refuseUnseen(found, decider)
  return { ...found, period: { kind: found.periodKind, until: found.periodUntil }, enterprise, decider }
}

/** The same for the steps of the office: to the enterprise there is nothing, whether it reads the claim or not. */
export async function lockResultOfOffice(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedResult> {
  if (!isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  return lockResult(trx, actor, id, now)
}
