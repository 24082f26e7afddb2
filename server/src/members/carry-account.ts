import { randomUUIDv7 } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { said } from '#slice/registry.ts'
import { endInvitations } from './create-invitation.ts'

type Contact = { memberId: string; districtId: string }

/**
 * The account of an enterprise's person goes along to another district: the same user name, password and browsers, of a new member there, who is returned; of the old one the sessions end. Only of who is
 * a contact and nothing else, and has no second step, which is bound to the district, nor a bar, which is lifted where it was set (R3.10): theirs stays where it is (null). R18.4
 */
export async function carryAccount(
  trx: Transaction<DB>,
  { memberId, districtId }: Contact,
  toDistrictId: string,
  now: Temporal.Instant,
): Promise<string | null> {
  const { rows } = await sql<{ steps: boolean }>`
    select ${said('hasSecondStep')({ districtId: sql`m.district_id`, memberId: sql`m.id` })} as steps from member m join account a on a.member_id = m.id
    where m.id = ${memberId} and m.district_id = ${districtId} and m.roles = '{contact}' and m.state <> 'disabled' and m.barred_at is null for no key update of m for update of a`.execute(
    trx,
  )
  if (rows[0]?.steps !== false) return null
  const id = randomUUIDv7()
  await sql`
    insert into member (id, district_id, unit_id, name, title, phone, roles, state, language, created_at)
    select ${id}::uuid, ${toDistrictId}, ${toDistrictId}, m.name, m.title, m.phone, m.roles, m.state, m.language, ${now}::timestamptz from member m where m.id = ${memberId}`.execute(
    trx,
  )
  await endInvitations(trx, { districtId, memberId }, now)
  await closeSessions(trx, memberId)
  await trx.updateTable('account').set({ member_id: id }).where('member_id', '=', memberId).execute()
  await trx.updateTable('known_device').set({ member_id: id }).where('member_id', '=', memberId).execute()
  await trx.updateTable('member').set({ state: 'disabled' }).where('id', '=', memberId).execute()
  return id
}
