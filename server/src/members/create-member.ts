import { randomUUIDv7 } from 'node:crypto'
import type { MemberState } from '@yigen/domain/members/member-state.ts'
import { memberRefusals } from '@yigen/domain/members/members.slice.ts'
import type { Role } from '@yigen/domain/members/role.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

export type NewMember = {
  districtId: string
  unitId: string
  name: string
  title?: string
  phone?: string | null
  loginName: string
  roles: readonly Role[]
  /** waiting for the security administrator (R1.5) */
  askedRoles?: readonly Role[]
  ministerId?: string | null
  state?: MemberState
}

/** A member with the account it signs in with, still without a password. A login name in use is refused (409), in any case of its letters. */
export async function createMember(trx: Transaction<DB>, member: NewMember, now: Temporal.Instant): Promise<string> {
  const id = randomUUIDv7()
  await trx
    .insertInto('member')
    .values({
      id,
      district_id: member.districtId,
      unit_id: member.unitId,
      name: member.name,
      title: member.title ?? '',
      phone: member.phone ?? null,
      roles: [...member.roles],
      asked_roles: [...(member.askedRoles ?? [])],
      minister_id: member.ministerId ?? null,
      state: member.state ?? 'invited',
      created_at: now,
    })
    .execute()
  const account = await trx
    .insertInto('account')
    .values({ member_id: id, login_name: member.loginName, password_hash: null, password_changed_at: null, locked_until: null })
    .onConflict(conflict => conflict.doNothing())
    .returning('member_id')
    .executeTakeFirst()
  if (!account) throw new Refused(refusal(memberRefusals.loginNameTaken, { name: member.loginName }, { field: 'loginName' }))
  return id
}
