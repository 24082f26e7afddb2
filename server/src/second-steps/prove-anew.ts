import { theOffice, whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { SessionToken } from '#http/session.queries.ts'
import { lockAccount } from '#members/account.queries.ts'
import { whyNotCurrent } from '#members/why-not-current.ts'
import { isThere } from './is-there.ts'
import { type HeldSteps, hasAny, readSteps } from './second-step.queries.ts'

/** Who changes what signs them in: signed in whole (null), or led here right after the password, by the session that it opened, to set up what they owe. */
export type Doer = { actor: Actor; halfOpen: SessionToken | null }

/**
 * Locks the account and says what it has. Who is signed in proves anew to be the person, by the password; who has just shown it need not,
 * but only as long as there is nothing to show: else whoever knows the password would add a second step of their own. 401
 */
export async function proveAnew(
  trx: Transaction<DB>,
  { actor, halfOpen }: Doer,
  current: string | undefined,
  now: Temporal.Instant,
): Promise<HeldSteps & { loginName: string }> {
  const { loginName, held, account } = await lockSteps(trx, { actor, halfOpen })
  if (!halfOpen) refuseIf(await whyNotCurrent(account, current ?? '', now))
  return { loginName, ...held }
}

/** The same for what the password was asked for a moment ago. A session for the password alone has to stand still: 401 once it was ended, or the person may sign in no more. */
export async function lockSteps(trx: Transaction<DB>, { actor, halfOpen }: Doer) {
  refuseIf(whyNotAccess(actor, theOffice))
  const account = await lockAccount(trx, actor.memberId)
  if (halfOpen && (account.state !== 'active' || !(await isThere(trx, halfOpen))))
    throw new Refused(refusal(secondStepRefusals.signInFirst))
  const held = await readSteps(trx, actor)
  if (halfOpen && hasAny(held)) throw new Refused(refusal(refusals.secondStepOwed))
  return { account, held, loginName: account.loginName }
}
