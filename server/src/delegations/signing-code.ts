import type { Signature } from '@yigen/domain/delegations/delegation.ts'
import { whyNotSigningCode } from '@yigen/domain/delegations/delegation-steps.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Kysely, Transaction } from 'kysely'
import { type BrowserSecret, hashOfBrowser, isCode } from '#codes/code-hash.ts'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import type { RowOfDelegation } from './delegation.queries.ts'

/** What was typed, in the browser that asked for it. */
export type TypedCode = { secret: BrowserSecret; signingCode: string }
type Of = { districtId: string; id: string }

/** A try counts before its code is looked at, and stays counted whatever becomes of the step: opens its own transaction. With a name that is not the principal’s the code is not looked at. */
export async function countTry(db: Kysely<DB>, { districtId, id }: Of, principalId: string, signature: Signature): Promise<void> {
  await inTransaction(db, trx =>
    trx
      .updateTable('delegation_code as k')
      .from('delegation as d')
      .set(set => ({ tries: set('k.tries', '+', 1) }))
      .whereRef('d.district_id', '=', 'k.district_id')
      .whereRef('d.id', '=', 'k.delegation_id')
      .where('k.district_id', '=', districtId)
      .where('k.delegation_id', '=', id)
      .where('d.principal_id', '=', principalId)
      .$if(signature.as === 'typed', query => query.where('d.principal_name', '=', signature.as === 'typed' ? signature.name : ''))
      .execute(),
  )
}

/** Refused where it is not the code that went to the principal's phone; right, it is spent. R21.1 */
export async function spendCode(
  trx: Transaction<DB>,
  districtId: string,
  { id, phone }: Pick<RowOfDelegation, 'id' | 'phone'>,
  { secret, signingCode }: TypedCode,
  now: Temporal.Instant,
): Promise<void> {
  const row = await trx
    .selectFrom('delegation_code')
    .select(['code_hash as codeHash', 'sent_at as sentAt', 'tries', 'spent_at as spentAt'])
    .where('district_id', '=', districtId)
    .where('delegation_id', '=', id)
    .where('browser_hash', '=', hashOfBrowser(secret))
    .forUpdate()
    .executeTakeFirst()
  const kept = row ? { sentAt: row.sentAt, tries: row.tries, spent: row.spentAt !== null } : null
  refuseIf(whyNotSigningCode(kept, row !== undefined && isCode(row, secret, phone, signingCode), now))
  await trx
    .updateTable('delegation_code')
    .set({ spent_at: now })
    .where('district_id', '=', districtId)
    .where('delegation_id', '=', id)
    .execute()
}
