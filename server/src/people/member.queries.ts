import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Subject, Ties } from '@yigen/domain/members/member-acts.ts'
import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

export type HeldMember = Subject & {
  districtId: string
  roles: Role[]
  askedRoles: Role[]
  ministerId: string | null
  loginName: string | null
  hasPassword: boolean
}

/** A member of the actor's district, locked; to a contact no member exists (404). */
export async function lockMember(trx: Transaction<DB>, actor: Actor, id: string): Promise<HeldMember> {
  const row = await trx
    .selectFrom('member as m')
    .leftJoin('account as a', 'a.member_id', 'm.id')
    .select(['m.id', 'm.district_id as districtId', 'm.name', 'm.roles', 'm.asked_roles as askedRoles', 'm.minister_id as ministerId'])
    .select(['m.state', 'a.login_name as loginName', sql<boolean>`a.password_hash is not null`.as('hasPassword')])
    .where('m.id', '=', id)
    .where('m.district_id', '=', actor.districtId)
    .forUpdate('m')
    .executeTakeFirst()
  if (!row || !isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  return row
}

/** R3.1: what would be left without its person. */
export async function tiesOf(trx: Transaction<DB>, districtId: string, memberId: string): Promise<Ties> {
  const { rows } = await sql<Ties>`
    select
      (select count(*) from enterprise where district_id = ${districtId} and officer_id = ${memberId} and state <> 'closed')::int as enterprises,
      ((select count(*) from member where minister_id = ${memberId} and state <> 'disabled')
        + (select count(*) from unit where leader_id = ${memberId} and closed_at is null)
        + (select count(*) from district where ${memberId} in (default_minister_id, default_leader_id)))::int as leads`.execute(trx)
  return rows[0] ?? { enterprises: 0, leads: 0 }
}

/** Active people of a district in one role, but for one. */
export async function activeWith(db: Kysely<DB>, districtId: string, role: Role, except: string | null = null): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from member
    where district_id = ${districtId} and state = 'active' and ${role} = any(roles) and id is distinct from ${except}::uuid`.execute(db)
  return rows.map(({ id }) => id)
}

/** Someone named for a post: of this district, not disabled, holding its role; else 400 or 409 with the field. */
export async function findForPost(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  role: 'minister' | 'leader',
  field: string,
): Promise<{ id: string; name: string }> {
  const member = await trx
    .selectFrom('member')
    .select(['id', 'name', 'roles'])
    .where('id', '=', id)
    .where('district_id', '=', actor.districtId)
    .where('state', '<>', 'disabled')
    .executeTakeFirst()
  if (!member) throw new Refused(refusal(memberRefusals.unknownMember, {}, { field }))
  if (!member.roles.includes(role))
    throw new Refused(
      refusal(role === 'minister' ? memberRefusals.notAMinister : memberRefusals.notALeader, { name: member.name }, { field }),
    )
  return member
}
