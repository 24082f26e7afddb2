import type { Role } from '@yigen/domain/members/role.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Author } from '#history/record.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { fillPosts } from '#organisations/fill-posts.ts'
import { changePeople } from '#people/change-people.ts'
import type { HeldMember } from '#people/member.queries.ts'

export type RolesToHold = { roles: readonly Role[]; ministerId: string | null }

/** From now on the member holds these roles: with a new session; clocks follow who may hold them, and a vacant post its first. R3.2, R3.4 */
export async function setRoles(trx: Transaction<DB>, author: Author, member: HeldMember, to: RolesToHold, now: Temporal.Instant) {
  const roles = [...to.roles]
  await changePeople(trx, { districtId: member.districtId, memberIds: [member.id] }, now, () =>
    trx.updateTable('member').set({ roles, asked_roles: [], minister_id: to.ministerId }).where('id', '=', member.id).execute(),
  )
  if (!sameRoles(member.roles, roles)) await closeSessions(trx, member.id)
  await fillPosts(trx, author, member.id, now)
}

const sameRoles = (before: readonly Role[], after: readonly Role[]) =>
  before.length === after.length && after.every(role => before.includes(role))
