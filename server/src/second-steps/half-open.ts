import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { FastifyRequest } from 'fastify'
import { type Caller, callerOf } from '#http/caller.ts'

/** Who showed the password in this browser and owes the second step. 401: nobody did, or too long ago. */
export type HalfOpen = { actor: Actor; caller: Caller }

export function halfOpenOf(request: FastifyRequest): HalfOpen {
  if (!request.halfOpen) throw new Refused(refusal(secondStepRefusals.signInFirst))
  return { actor: request.halfOpen, caller: callerOf(request) }
}
