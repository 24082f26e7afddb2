import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { said } from '#slice/registry.ts'
import { supersedeChange } from './account-change.queries.ts'
import { endInvitations } from './create-invitation.ts'

type Contact = { memberId: string; districtId: string }
type Going = { name: string; from: string; to: string; hasSteps: boolean }

/**
 * The account of an enterprise's person goes along to the actor's district: the same user name, password and browsers, of a new member there, who is returned; a link that opens it stays good, and of the old
 * member the sessions end. Only of who is a contact and nothing else, and has no second step, which is bound to the district, nor a bar, which is lifted where it was set (R3.10): theirs stays where it is
 * (null). R18.4
 */
export async function carryAccount(trx: Transaction<DB>, actor: Actor, contact: Contact, now: Temporal.Instant): Promise<string | null> {
  const going = await lockGoing(trx, contact, actor.districtId)
  if (going?.hasSteps !== false) return null
  const { memberId } = contact
  const id = await insertComing(trx, memberId, actor.districtId, now)
  await carryLink(trx, contact, { memberId: id, districtId: actor.districtId })
  await endInvitations(trx, contact, now)
  await supersedeChange(trx, actor, { memberId }, now)
  await closeSessions(trx, memberId)
  await trx.updateTable('account').set({ member_id: id }).where('member_id', '=', memberId).execute()
  await trx.updateTable('known_device').set({ member_id: id }).where('member_id', '=', memberId).execute()
  await trx.updateTable('member').set({ state: 'disabled' }).where('id', '=', memberId).execute()
  await recordBoth(trx, actor, contact, { ...going, id }, now)
  return id
}

/** Undefined: not one that goes. */
async function lockGoing(trx: Transaction<DB>, { memberId, districtId }: Contact, toDistrictId: string): Promise<Going | undefined> {
  const { rows } = await sql<Going>`
    select m.name, f.name as "from", o.name as "to", ${said('hasSecondStep')({ districtId: sql`m.district_id`, memberId: sql`m.id` })} as "hasSteps"
    from member m join account a on a.member_id = m.id join unit f on f.id = m.district_id join unit o on o.id = ${toDistrictId}
    where m.id = ${memberId} and m.district_id = ${districtId} and m.roles = '{contact}' and m.state <> 'disabled' and m.barred_at is null
    for no key update of m for update of a`.execute(trx)
  return rows[0]
}

async function insertComing(trx: Transaction<DB>, memberId: string, districtId: string, now: Temporal.Instant): Promise<string> {
  const id = randomUUIDv7()
  await sql`
    insert into member (id, district_id, unit_id, name, title, phone, roles, state, language, created_at)
    select ${id}::uuid, ${districtId}, ${districtId}, m.name, m.title, m.phone, m.roles, m.state, m.language, ${now}::timestamptz from member m where m.id = ${memberId}`.execute(
    trx,
  )
  return id
}

/** Who was invited and did not come yet opens the account by the link they have. */
const carryLink = (trx: Transaction<DB>, from: Contact, to: Contact) =>
  trx
    .updateTable('invitation')
    .set({ member_id: to.memberId, district_id: to.districtId })
    .where('district_id', '=', from.districtId)
    .where('member_id', '=', from.memberId)
    .where('purpose', '=', 'activate')
    .where('used_at', 'is', null)
    .execute()

async function recordBoth(
  trx: Transaction<DB>,
  actor: Actor,
  { memberId, districtId }: Contact,
  { id, name, from, to }: Going & { id: string },
  now: Temporal.Instant,
) {
  const went = { subject: { kind: 'member', id: memberId }, data: { name, to } } as const
  await record(trx, { ...actor, districtId }, memberHistory.wentAlong, went, now)
  const came = { subject: { kind: 'member', id }, data: { name, from } } as const
  await record(trx, actor, memberHistory.cameAlong, came, now)
}
