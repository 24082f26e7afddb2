import { askedWithinHour, secondsToNextCode } from '@yigen/domain/codes/code-limits.ts'
import { codeHistory } from '@yigen/domain/codes/codes.slice.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import type { HeldCode } from './code-hash.ts'
import { type AccountOfPhone, accountsOfPhone, type CodeRow, lockCode, type OfPhone, setCode } from './sign-in-code.queries.ts'

export type Kept = { earlier: CodeRow; accounts: AccountOfPhone[] }

/** Somebody who has not shown who they are. */
export const stranger = (districtId: string): Author => ({ districtId, memberId: null, name: '未登录者', unitName: '' })

/** The code takes the place of the one before, and counts; for a phone that nobody has as for any other. Refused (429) where the phone was sent one just now, or five within the hour. */
export async function keepCode(trx: Transaction<DB>, of: OfPhone, held: HeldCode, address: string, now: Temporal.Instant): Promise<Kept> {
  await beginRow(trx, of, now)
  const earlier = await lockCode(trx, of)
  if (!earlier) throw new Error('a row that was just there is gone')
  const seconds = secondsToNextCode(earlier.askedAt, now)
  if (seconds !== null) throw new Refused(refusal(refusals.tooMany, { seconds }))
  const asked_at = [...askedWithinHour(earlier.askedAt, now), now]
  await setCode(trx, of, { browser_hash: held.browserHash, code_hash: held.codeHash, asked_at, sent_at: now, tries: 0, spent_at: null })
  const accounts = await accountsOfPhone(trx, of)
  for (const { memberId } of accounts)
    await record(trx, stranger(of.districtId), codeHistory.asked, { subject: { kind: 'member', id: memberId }, data: { address } }, now)
  return { earlier, accounts }
}

const nothing = Buffer.alloc(32)

/** Something to lock, for two who ask at once for the first time. What is there is locked by this already: between this and the lock it would be forgotten. */
async function beginRow(trx: Transaction<DB>, { districtId, phone }: OfPhone, now: Temporal.Instant) {
  await trx
    .insertInto('sign_in_code')
    .values({ district_id: districtId, phone, browser_hash: nothing, code_hash: nothing, asked_at: [], sent_at: now, spent_at: now })
    .onConflict(conflict => conflict.columns(['district_id', 'phone']).doUpdateSet({ tries: sql.ref('sign_in_code.tries') }))
    .execute()
}
