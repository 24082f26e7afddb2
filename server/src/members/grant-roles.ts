import type { Actor } from '@yigen/domain/members/actor.ts'
import type { GrantRoles } from '@yigen/domain/members/member.ts'
import { whyNotGrantRoles } from '@yigen/domain/members/member-acts.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import type { OfficeRole } from '@yigen/domain/members/role.ts'
import { rolesInWords } from '@yigen/domain/members/role-words.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { fillPosts } from '#organisations/fill-posts.ts'
import { changePeople } from '#people/change-people.ts'
import { findForPost, type HeldMember, lockMember, tiesOf } from '#people/member.queries.ts'

/** The security administrator sets all roles of a member at once, and an officer's minister. New roles begin with a new session; clocks follow who may hold them. R1.2, R1.5, R3.4 */
export async function grantRoles(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  input: z.output<typeof GrantRoles>,
  now: Temporal.Instant,
) {
  const member = await lockMember(trx, actor, id)
  const roles = [...new Set(input.roles)]
  refuseIf(whyNotGrantRoles(actor, member, roles, await tiesOf(trx, member.districtId, member.id)))
  if (input.ministerId) await findForPost(trx, actor, input.ministerId, 'minister', 'ministerId')

  const minister_id = roles.includes('officer') ? (input.ministerId === undefined ? member.ministerId : input.ministerId) : null
  await changePeople(trx, { districtId: member.districtId, memberIds: [id] }, now, () =>
    trx.updateTable('member').set({ roles, asked_roles: [], minister_id }).where('id', '=', id).execute(),
  )
  if (!sameRoles(member, roles)) await closeSessions(trx, member.id)
  const data = { name: member.name, roles: rolesInWords(roles), before: member.roles, ministerId: minister_id }
  await record(trx, actor, memberHistory.rolesGranted, { subject: { kind: 'member', id: member.id }, data }, now)
  await fillPosts(trx, actor, member.id, now)
  return { ok: true as const }
}

const sameRoles = (member: HeldMember, roles: readonly OfficeRole[]) =>
  member.roles.length === roles.length && roles.every(role => member.roles.includes(role))
