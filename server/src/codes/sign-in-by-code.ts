import { isLive, triesOfCode, whyNotCode } from '@yigen/domain/codes/code-limits.ts'
import { codeHistory, codeRefusals } from '@yigen/domain/codes/codes.slice.ts'
import type { SignInByCode } from '@yigen/domain/codes/sign-in-code.ts'
import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { type Refusal, Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { textable } from '@yigen/domain/wire/phone.ts'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { beginSession, type Welcome } from '#members/begin-session.ts'
import { countAddress, secondsToWait } from '#members/guesses.ts'
import { openByPhone } from '#members/open-by-phone.ts'
import { makeSecret } from './code-cookie.ts'
import { type BrowserSecret, hashOfBrowser, isCode } from './code-hash.ts'
import { stranger } from './keep-code.ts'
import { type AccountOfPhone, accountsOfPhone, type CodeRow, lockCode, type OfBrowser, setCode } from './sign-in-code.queries.ts'
import { tellOfWrongCodes } from './tell-of-wrong-codes.ts'
import type { WayOfCodes } from './way-of-codes.ts'

/** A wrong code is counted although the answer is a refusal: it is returned, and the route refuses after the commit. */
export type ByCode = { opened: Welcome } | { choosing: AccountOfPhone[] } | { refused: Refusal }
type Trying = { districtId: string; way: WayOfCodes | null; secret: BrowserSecret | null; caller: Caller }

/**
 * By the code that went to the phone, in the browser that asked for it: once, within five minutes, with five tries. An account that nobody opened yet is opened (decision 0026).
 * Where several accounts have the phone, the right code shows them, and stays good for the choice.
 */
export async function signInByCode(
  db: Kysely<DB>,
  { phone: written, signInCode, memberId }: z.output<typeof SignInByCode>,
  { districtId, way, secret, caller }: Trying,
  now: Temporal.Instant,
): Promise<ByCode> {
  const phone = textable(written)
  if (!phone) throw new Refused(refusal(codeRefusals.notTextable, {}, { field: 'phone' }))
  const seconds = await secondsToWait(db, caller.address, now)
  if (seconds !== null) throw new Refused(refusal(refusals.tooMany, { seconds }))
  // without a cookie it is looked for in a browser that nobody has: what another asked for is nobody's to try, nor to make void
  const key = secret ?? makeSecret()
  const of = { districtId, phone, browserHash: hashOfBrowser(key) }
  return inTransaction(db, async trx => {
    const kept = (await lockCode(trx, of)) ?? null
    const right = kept !== null && isCode(kept, key, phone, signInCode)
    const accounts = await accountsOfPhone(trx, of, way)
    const why =
      whyNotCode(kept, right, now) ?? (accounts.length === 0 ? refusal(codeRefusals.codeSpent, {}, { field: 'signInCode' }) : null)
    if (why) {
      await countWrong(trx, { of, kept, accounts, caller }, now)
      return { refused: why }
    }
    const person = chosenOf(accounts, memberId)
    if (!person) return { choosing: accounts }
    await setCode(trx, of, { spent_at: now })
    await openByPhone(trx, person, now)
    return { opened: await beginSession(trx, person, caller, now) }
  })
}

function chosenOf(accounts: readonly AccountOfPhone[], memberId: string | undefined): AccountOfPhone | undefined {
  if (memberId === undefined) return accounts.length === 1 ? accounts[0] : undefined
  const chosen = accounts.find(one => one.memberId === memberId)
  if (!chosen) throw new Refused(refusal(memberRefusals.unknownMember, {}, { field: 'memberId' }))
  return chosen
}

type Wrong = { of: OfBrowser; kept: CodeRow | null; accounts: readonly AccountOfPhone[]; caller: Caller }

/** Of the code, while it is live, and of the address. */
async function countWrong(trx: Transaction<DB>, { of, kept, accounts, caller }: Wrong, now: Temporal.Instant) {
  await countAddress(trx, caller.address, now)
  const tries = kept && isLive(kept, now) ? kept.tries + 1 : null
  if (tries !== null) await setCode(trx, of, { tries })
  const kind = tries === triesOfCode ? codeHistory.voided : codeHistory.wrong
  const subjects = accounts.map(({ memberId: id, districtId }) => ({ districtId, subject: { kind: 'member' as const, id } }))
  for (const { districtId, ...about } of subjects.length > 0 ? subjects : [{ districtId: of.districtId }])
    await record(trx, stranger(districtId), kind, { ...about, data: { address: caller.address } }, now)
  if (tries === triesOfCode) await tellOfWrongCodes(trx, accounts, caller, now)
}
