import { guardedAmong, twoDecide } from '@yigen/domain/members/account-change-acts.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotEnable } from '@yigen/domain/members/member-acts.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { fillPosts } from '#organisations/fill-posts.ts'
import { changePeople } from '#people/change-people.ts'
import { activeRoles, lockMember } from '#people/member.queries.ts'

/** With the roles and the password it had; without a password it waits for its link again. A role of administrator or leader is granted anew, by two. R1.6 */
export async function enableMember(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant) {
  const member = await lockMember(trx, actor, id)
  refuseIf(whyNotEnable(actor, member))
  const state = member.hasPassword ? 'active' : 'invited'
  const guarded = guardedAmong(member.roles, [])
  const anew = guarded.length > 0 && twoDecide(await activeRoles(trx, actor.districtId))
  const roles = member.roles.filter(role => !guarded.includes(role))
  await changePeople(trx, { districtId: member.districtId, memberIds: [id] }, now, () =>
    trx
      .updateTable('member')
      .set({ state, barred_at: null, ...(anew ? { roles, asked_roles: member.roles } : {}) })
      .where('id', '=', id)
      .execute(),
  )
  await record(trx, actor, memberHistory.enabled, { subject: { kind: 'member', id: member.id }, data: { name: member.name } }, now)
  await fillPosts(trx, actor, member.id, now)
  return { ok: true as const }
}
