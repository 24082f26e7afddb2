import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { RecoveryCodes, Reproved } from '@yigen/domain/second-steps/second-step.ts'
import { secondStepHistory, secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { proveAnew } from './prove-anew.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { hasAny } from './second-step.queries.ts'
import { tellOfChange } from './tell-of-change.ts'

/** Ten new ones, shown this once; the old set opens nothing any more. */
export async function renewRecoveryCodes(
  trx: Transaction<DB>,
  actor: Actor,
  { current }: z.output<typeof Reproved>,
  now: Temporal.Instant,
): Promise<z.output<typeof RecoveryCodes>> {
  const held = await proveAnew(trx, { actor, halfOpen: null }, current, now)
  if (!hasAny(held)) throw new Refused(refusal(secondStepRefusals.nothingToRemove))
  const recoveryCodes = await makeRecoveryCodes(trx, actor, now)
  await record(trx, actor, secondStepHistory.codesRenewed, { subject: { kind: 'member', id: actor.memberId } }, now)
  await tellOfChange(trx, actor, 'codesRenewed', now)
  return { recoveryCodes }
}
