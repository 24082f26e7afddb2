import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { hashPassword } from './password-hash.ts'

/** The password of an account, which is open again if it was locked. A ready hash is taken as it is: many with one password cost one hash. */
export async function setPassword(
  trx: Transaction<DB>,
  memberId: string,
  loginName: string,
  password: string | { hash: string },
  now: Temporal.Instant,
): Promise<void> {
  const password_hash = typeof password === 'string' ? await hashPassword(password) : password.hash
  const fresh = {
    login_name: loginName,
    password_hash,
    password_changed_at: now,
    failures: 0,
    locked_until: null,
    wrong_currents: 0,
    change_locked_until: null,
  }
  await trx
    .insertInto('account')
    .values({ member_id: memberId, ...fresh })
    .onConflict(conflict => conflict.column('member_id').doUpdateSet(fresh))
    .execute()
}
