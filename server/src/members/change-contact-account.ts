import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { findAccount } from './account.queries.ts'

export type OfContact = { name: string; title: string; phone: string }
/** Its user name before and after; `to` null: it stays. */
export type UserName = { from: string; to: string | null }

/** Whether a contact may sign in by this user name: nobody else does. */
export async function isFree(db: Kysely<DB>, memberId: string, loginName: string): Promise<boolean> {
  const known = await findAccount(db, loginName)
  return !known || known.memberId === memberId
}

/** The account of a contact says what the register says; a user name that was the old number becomes the new one. Who works for the office besides stays as they are. */
export async function changeContactAccount(
  trx: Transaction<DB>,
  memberId: string,
  { name, title, phone }: OfContact,
  { from, to }: UserName,
) {
  const changed = await trx
    .updateTable('member')
    .set({ name, title, phone: phone || null })
    .where('id', '=', memberId)
    .where('roles', '=', sql<never>`'{contact}'`)
    .returning('id')
    .executeTakeFirst()
  if (changed && to !== null)
    await trx.updateTable('account').set({ login_name: to }).where('member_id', '=', memberId).where('login_name', '=', from).execute()
}
