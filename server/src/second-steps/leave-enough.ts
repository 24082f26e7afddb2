import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { isLastNeeded } from '@yigen/domain/second-steps/second-step-limits.ts'
import { secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type HeldSteps, removeCodes } from './second-step.queries.ts'

/** One of what is held, with the account locked, is about to go: 409 for the last way of who must have one. With the last way of anybody else go the recovery codes. */
export async function leaveEnough(trx: Transaction<DB>, actor: Actor, held: HeldSteps) {
  if (isLastNeeded(held)) throw new Refused(refusal(secondStepRefusals.lastSecondStep))
  if (held.passkeys + (held.totp ? 1 : 0) <= 1) await removeCodes(trx, actor)
}
