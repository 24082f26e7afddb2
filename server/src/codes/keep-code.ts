import { codeHistory } from '@yigen/domain/codes/codes.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import type { HeldCode } from './code-hash.ts'
import { countAsking, forgetAsking } from './count-asking.ts'
import { type AccountOfPhone, accountsOfPhone, type OfPhone } from './sign-in-code.queries.ts'
import type { WayOfCodes } from './way-of-codes.ts'

/** Somebody who has not shown who they are. */
export const stranger = (districtId: string): Author => ({ districtId, memberId: null, name: '未登录者', unitName: '' })

/** The code is kept for the browser that asked, and counts for the phone; for one that nobody has as for any other. Refused (429) where the phone was sent one just now, or five within the hour. Whom it can sign in. */
export async function keepCode(
  trx: Transaction<DB>,
  of: OfPhone,
  held: HeldCode,
  { way, address }: { way: WayOfCodes; address: string },
  now: Temporal.Instant,
): Promise<AccountOfPhone[]> {
  await countAsking(trx, of, now)
  await insertCode(trx, of, held, now)
  const accounts = await accountsOfPhone(trx, of, way)
  for (const { memberId, districtId } of accounts)
    await record(trx, stranger(districtId), codeHistory.asked, { subject: { kind: 'member', id: memberId }, data: { address } }, now)
  return accounts
}

/** A browser that asks once more under the same secret has the newer alone. */
async function insertCode(trx: Transaction<DB>, { districtId, phone }: OfPhone, held: HeldCode, now: Temporal.Instant) {
  const code = { code_hash: held.codeHash, sent_at: now, tries: 0, spent_at: null }
  await trx
    .insertInto('sign_in_code')
    .values({ district_id: districtId, phone, browser_hash: held.browserHash, ...code })
    .onConflict(conflict => conflict.columns(['district_id', 'phone', 'browser_hash']).doUpdateSet(code))
    .execute()
}

/** As if it had not been asked for. */
export async function forgetCode(trx: Transaction<DB>, { districtId, phone }: OfPhone, held: HeldCode, askedAt: Temporal.Instant) {
  await trx
    .deleteFrom('sign_in_code')
    .where('district_id', '=', districtId)
    .where('phone', '=', phone)
    .where('browser_hash', '=', held.browserHash)
    .where('code_hash', '=', held.codeHash)
    .execute()
  await forgetAsking(trx, { districtId, phone }, askedAt)
}
