import { timeWords } from '@yigen/domain/calendar/moment-words.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { SignIn } from '@yigen/domain/members/member.ts'
import { memberHistory, memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { failuresBeforeLock, lockMinutes } from '@yigen/domain/members/password.ts'
import { type Refusal, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { type OpenedSession, openSession } from '#http/open-session.ts'
import { type AccountToSignIn, findAccount, lockAccount, recordFailedSignIn } from './account.queries.ts'
import { hashPassword, isOutdated, isPassword } from './password-hash.ts'

/** A failure is counted and recorded although the answer is a refusal: it is returned, and the route refuses after the commit. */
export type SignedIn = { opened: OpenedSession; refused: null } | { opened: null; refused: Refusal }

/**
 * By name and password. Five wrong in a row lock the account for a quarter of an hour, for the right one as well.
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
  const right = await isPassword(password, account?.state === 'active' ? account.passwordHash : null)
  const renewed = right && account?.passwordHash && isOutdated(account.passwordHash) ? await hashPassword(password) : null
  return inTransaction(db, async trx => {
    if (!account) {
      await recordFailedSignIn(trx, { districtId, loginName, memberId: null, caller }, now)
      return refuse(wrong)
    }
    const held = await lockAccount(trx, account.memberId)
    if (held.lockedUntil && Temporal.Instant.compare(held.lockedUntil, now) > 0) return refuse(lockedOut(held.lockedUntil))
    if (!right || held.passwordHash !== account.passwordHash || held.state !== 'active')
      return refuse(await countFailure(trx, account, held.failures + 1, caller, now))
    return { opened: await welcome(trx, account, renewed, caller, now), refused: null }
  })
}

const refuse = (why: Refusal): SignedIn => ({ opened: null, refused: why })

const wrong = refusal(memberRefusals.wrongNameOrPassword)

const lockedOut = (until: Temporal.Instant): Refusal =>
  refusal(memberRefusals.lockedOut, { until: timeWords(until) }, { changed: { until: until.toString() } })

async function countFailure(trx: Transaction<DB>, account: AccountToSignIn, failures: number, caller: Caller, now: Temporal.Instant) {
  const until = failures >= failuresBeforeLock ? now.add({ minutes: lockMinutes }) : null
  await trx
    .updateTable('account')
    .set(until ? { failures: 0, locked_until: until } : { failures })
    .where('member_id', '=', account.memberId)
    .execute()
  await recordFailedSignIn(trx, { ...account, caller }, now)
  if (!until) return wrong
  await record(
    trx,
    account,
    memberHistory.lockedOut,
    { subject: { kind: 'member', id: account.memberId }, data: { until: momentBlank(until, now) } },
    now,
  )
  return lockedOut(until)
}

async function welcome(trx: Transaction<DB>, account: AccountToSignIn, renewed: string | null, caller: Caller, now: Temporal.Instant) {
  await trx
    .updateTable('account')
    .set({ failures: 0, locked_until: null, ...(renewed ? { password_hash: renewed } : {}) })
    .where('member_id', '=', account.memberId)
    .execute()
  const { memberId, districtId, roles } = account
  await record(trx, account, memberHistory.signedIn, { subject: { kind: 'member', id: memberId }, data: { address: caller.address } }, now)
  return openSession(trx, { id: memberId, districtId, roles }, caller, now)
}
