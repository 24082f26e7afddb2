import type { Delegation } from '@yigen/domain/delegations/delegation.ts'
import {
  type DelegationAsker,
  type DelegationStep,
  delegationSteps,
  whyNotDelegation,
  whyNotUse,
} from '@yigen/domain/delegations/delegation-steps.ts'
import { maskPhone } from '@yigen/domain/enterprises/phone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import { wayOfCodes } from '#codes/way-of-codes.ts'
import type { Context } from '#context.ts'
import type { DB } from '#database/schema.ts'
import { askerOf, delegationJoins, delegationSeen, type StandingDelegation, standingColumns } from './delegation.queries.ts'
import { delegationParts, type PartsOfDelegation, readParts } from './delegation-parts.queries.ts'
import { toRow } from './list-delegations.ts'

export type DelegationView = z.output<typeof Delegation>

/** What is authorised, how it is proven, and what became of it. R21 */
export async function getDelegation(
  context: Pick<Context, 'db' | 'env' | 'texts'>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<DelegationView> {
  const row = await readRow(context.db, actor, id)
  const asker = askerOf(row, actor)
  const { checkCode, place, papers } = row
  return {
    ...toRow(row, actor, now),
    ...{ checkCode, place, papers, phone: maskPhone(row.phone) },
    ...readParts(row, actor),
    codes: await wayOfCodes(context),
    as: asker.self ? 'principal' : asker.made ? 'agent' : 'office',
    may: delegationSteps.filter(step => isTaken(step, row, asker, now)),
  }
}

async function readRow(db: Kysely<DB>, actor: Actor, id: string): Promise<StandingDelegation & PartsOfDelegation> {
  const { rows } = await sql<StandingDelegation & PartsOfDelegation>`
    select ${standingColumns(actor)}, ${delegationParts} from delegation d ${delegationJoins} where d.id = ${id} and ${delegationSeen(actor)}`.execute(
    db,
  )
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}

/** By the rule of the step itself. */
function isTaken(step: DelegationStep, row: StandingDelegation, asker: DelegationAsker, now: Temporal.Instant): boolean {
  if (step === 'useDelegation') return whyNotUse(row, asker, null, now) === null
  return whyNotDelegation(step, row, asker, now) === null
}
