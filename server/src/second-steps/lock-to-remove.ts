import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { isLastNeeded } from '@yigen/domain/second-steps/second-step-limits.ts'
import { secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { proveAnew } from './prove-anew.ts'
import { type HeldSteps, hasAny, removeCodes } from './second-step.queries.ts'

/** By the person, who proves it anew: 409 for the last way of who must have one. With the last way of anybody else go the recovery codes. */
export async function lockToRemove(
  trx: Transaction<DB>,
  actor: Actor,
  current: string | undefined,
  now: Temporal.Instant,
): Promise<HeldSteps> {
  const held = await proveAnew(trx, { actor, halfOpen: null }, current, now)
  if (hasAny(held) && isLastNeeded(held)) throw new Refused(refusal(secondStepRefusals.lastSecondStep))
  if (held.passkeys + (held.totp ? 1 : 0) <= 1) await removeCodes(trx, actor)
  return held
}
