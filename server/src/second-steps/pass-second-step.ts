import type { Actor } from '@yigen/domain/members/actor.ts'
import { type Refusal, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Kysely, Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { lockAccount } from '#members/account.queries.ts'
import { beginSession, type Welcome } from '#members/begin-session.ts'
import { knownDevice, secondsToWait } from '#members/guesses.ts'
import type { HalfOpen } from './half-open.ts'
import { isThere } from './is-there.ts'
import { clearTries, countWrong, type Trier, whyNotTry } from './tries.ts'

/** A failure is counted and recorded although the answer is a refusal: it is returned, and the route refuses after the commit. */
export type Passed = { opened: Welcome; refused: null } | { opened: null; refused: Refusal }
/** What was shown: right, wrong, or right once and used before. */
export type Judged = 'right' | 'wrong' | 'used'

/**
 * One way of the second step: with the account locked, so that of two who show the same at once one comes in. Limited as passwords are, a device that the person used before only by their own tries; the session
 * that the password opened goes, and one that is whole comes in its place, with a new secret.
 * Opens its own transaction.
 */
export async function passSecondStep(
  db: Kysely<DB>,
  { actor, caller }: HalfOpen,
  field: string,
  judge: (trx: Transaction<DB>) => Promise<Judged>,
  now: Temporal.Instant,
): Promise<Passed> {
  const known = (await knownDevice(db, actor.memberId, caller.device)) !== null
  const seconds = known ? null : await secondsToWait(db, caller.address, now)
  if (seconds !== null) return refuse(refusal(refusals.tooMany, { seconds }))
  return inTransaction(db, async trx => {
    const { state } = await lockAccount(trx, actor.memberId)
    if (state !== 'active' || !(await isThere(trx, caller.session))) return refuse(refusal(secondStepRefusals.signInFirst))
    const locked = await whyNotTry(trx, actor, now)
    if (locked) return refuse(locked)
    const judged = await judge(trx)
    if (judged !== 'right') return refuse(await whyNot(trx, actor, { ...caller, known }, field, judged, now))
    await clearTries(trx, actor)
    return { opened: await beginSession(trx, actor, caller, now, true), refused: null }
  })
}

const refuse = (why: Refusal): Passed => ({ opened: null, refused: why })

async function whyNot(
  trx: Transaction<DB>,
  actor: Actor,
  caller: Trier,
  field: string,
  judged: Judged,
  now: Temporal.Instant,
): Promise<Refusal> {
  const left = await countWrong(trx, actor, caller, now)
  if (left === 0) return (await whyNotTry(trx, actor, now)) ?? refusal(secondStepRefusals.secondStepWrong, { left }, { field })
  if (judged === 'used') return refusal(secondStepRefusals.codeUsedAlready, {}, { field })
  return refusal(secondStepRefusals.secondStepWrong, { left }, { field })
}
