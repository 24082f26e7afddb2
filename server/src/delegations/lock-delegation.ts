import type { DelegationStep } from '@yigen/domain/delegations/delegation-steps.ts'
import { whyNotDelegation } from '@yigen/domain/delegations/delegation-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { askerOf, delegationJoins, delegationSeen, type StandingDelegation, standingColumns } from './delegation.queries.ts'

/** One that the actor sees; else 404, the same as what never was. */
export async function findDelegation(db: Kysely<DB>, actor: Actor, id: string): Promise<StandingDelegation> {
  const { rows } = await sql<StandingDelegation>`
    select ${standingColumns(actor)} from delegation d ${delegationJoins} where d.id = ${id} and ${delegationSeen(actor)}`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** Takes it for a step: whoever comes second waits, and finds how it stands by then. R12.2 */
export async function takeDelegation(trx: Transaction<DB>, actor: Actor, id: string): Promise<StandingDelegation> {
  await findDelegation(trx, actor, id)
  await sql`select from delegation d where d.district_id = ${actor.districtId} and d.id = ${id} for update`.execute(trx)
  return findDelegation(trx, actor, id)
}

/** The same, and refuses where the step is not the actor's, or it stands otherwise. */
export async function lockDelegation(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  step: Exclude<DelegationStep, 'useDelegation'>,
  now: Temporal.Instant,
): Promise<StandingDelegation> {
  const delegation = await takeDelegation(trx, actor, id)
  refuseIf(whyNotDelegation(step, delegation, askerOf(delegation, actor), now))
  return delegation
}
