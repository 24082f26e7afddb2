import type { SecondStepAdded } from '@yigen/domain/second-steps/second-step.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { Caller } from '#http/caller.ts'
import { closeSessions, markSecondStep } from '#http/close-sessions.ts'
import { beginSession, type Welcome } from '#members/begin-session.ts'
import type { Doer } from './prove-anew.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import type { HeldSteps } from './second-step.queries.ts'

/** What is answered, and the whole session that takes the place of one for the password alone. */
export type Added = { done: z.output<typeof SecondStepAdded>; opened: Welcome | null }

/** With the first way come the recovery codes; sessions on other devices, which showed none, end. Who was led here is signed in by it. */
export async function finishAdding(
  trx: Transaction<DB>,
  { actor, halfOpen }: Doer,
  { recoveryCodes }: Pick<HeldSteps, 'recoveryCodes'>,
  caller: Caller,
  now: Temporal.Instant,
): Promise<Added> {
  const done = { recoveryCodes: recoveryCodes > 0 ? null : await makeRecoveryCodes(trx, actor, now) }
  await closeSessions(trx, actor.memberId, caller.session)
  if (halfOpen) return { done, opened: await beginSession(trx, actor, caller, now, true) }
  if (caller.session) await markSecondStep(trx, caller.session, now)
  return { done, opened: null }
}
