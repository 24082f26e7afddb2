import type { Reproved, TotpOffered } from '@yigen/domain/second-steps/second-step.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { productName } from './product-name.ts'
import { type Doer, proveAnew } from './prove-anew.ts'
import { makeTotpSecret, totpInWords } from './totp-code.ts'

/** A new secret for an authenticator app: it takes the place of the present one with its first right code, and not before. */
export async function offerTotp(
  trx: Transaction<DB>,
  doer: Doer,
  { current }: z.output<typeof Reproved>,
  now: Temporal.Instant,
): Promise<z.output<typeof TotpOffered>> {
  const { loginName } = await proveAnew(trx, doer, current, now)
  const { districtId, memberId } = doer.actor
  const offered = makeTotpSecret()
  await trx
    .insertInto('totp')
    .values({ district_id: districtId, member_id: memberId, secret: null, added_at: null, used_step: null, offered, offered_at: now })
    .onConflict(conflict => conflict.columns(['district_id', 'member_id']).doUpdateSet({ offered, offered_at: now }))
    .execute()
  return totpInWords(offered, loginName, productName)
}
