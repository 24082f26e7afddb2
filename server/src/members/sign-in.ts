import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { SignIn } from '@yigen/domain/members/member.ts'
import { memberHistory, memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { type Refusal, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { type AccountToSignIn, findAccount, lockAccount, recordFailedSignIn, tellOfGuesses } from './account.queries.ts'
import { beginSession, type Welcome } from './begin-session.ts'
import { type Counter, clearGuesses, countAddress, countGuess, isLocked, knownDevice, secondsToWait } from './guesses.ts'
import { hashPassword, isOutdated, isPassword } from './password-hash.ts'

/** A failure is counted and recorded although the answer is a refusal: it is returned, and the route refuses after the commit. */
export type SignedIn = { opened: Welcome; refused: null } | { opened: null; refused: Refusal }

/**
 * By name and password. Five wrong ones in a row lock the account for a quarter of an hour, for the right one as well, but not on a device that the person used before:
 * it has a count of its own, so nobody is locked out by somebody else's guesses. An unknown name, a wrong password and a locked account are answered alike.
 * Opens its own transaction: hashing takes its time before it, while no row is held.
 */
export async function signIn(
  db: Kysely<DB>,
  { loginName, password }: z.output<typeof SignIn>,
  caller: Caller,
  districtId: string,
  now: Temporal.Instant,
): Promise<SignedIn> {
  const account = await findAccount(db, loginName)
  const known = account ? await knownDevice(db, account.memberId, caller.device) : null
  const seconds = known ? null : await secondsToWait(db, caller.address, now)
  if (seconds !== null) return refuse(refusal(refusals.tooMany, { seconds }))
  const right = await isPassword(password, account?.state === 'active' ? account.passwordHash : null)
  const renewed = right && account?.passwordHash && isOutdated(account.passwordHash) ? await hashPassword(password) : null
  return inTransaction(db, async trx => {
    if (!account) {
      await countAddress(trx, caller.address, now)
      await recordFailedSignIn(trx, { districtId, loginName, memberId: null, caller }, now)
      return refuse(wrong)
    }
    const held = await lockAccount(trx, account.memberId)
    const counter = (await knownDevice(trx, account.memberId, caller.device)) ?? { ...held, device: null }
    const stands = right && held.passwordHash === account.passwordHash && held.state === 'active'
    if (stands && !isLocked(counter, now)) return { opened: await welcome(trx, { account, counter, renewed, caller }, now), refused: null }
    if (!known) await countAddress(trx, caller.address, now)
    await recordFailedSignIn(trx, { ...account, caller }, now)
    if (!isLocked(counter, now)) await countFailure(trx, account, counter, caller, now)
    return refuse(wrong)
  })
}

const refuse = (why: Refusal): SignedIn => ({ opened: null, refused: why })

const wrong = refusal(memberRefusals.wrongNameOrPassword)

async function countFailure(trx: Transaction<DB>, account: AccountToSignIn, counter: Counter, caller: Caller, now: Temporal.Instant) {
  const until = await countGuess(trx, account.memberId, counter, now)
  if (!until) return
  const subject = { kind: 'member' as const, id: account.memberId }
  const kind = counter.device ? memberHistory.deviceLockedOut : memberHistory.newDevicesLocked
  await record(trx, account, kind, { subject, data: { until: momentBlank(until, now) } }, now)
  await tellOfGuesses(trx, account, caller, now)
}

type Right = { account: AccountToSignIn; counter: Counter; renewed: string | null; caller: Caller }

async function welcome(trx: Transaction<DB>, { account, counter, renewed, caller }: Right, now: Temporal.Instant): Promise<Welcome> {
  const { memberId } = account
  if (renewed) await trx.updateTable('account').set({ password_hash: renewed }).where('member_id', '=', memberId).execute()
  await clearGuesses(trx, memberId, counter)
  return beginSession(trx, account, caller, now)
}
