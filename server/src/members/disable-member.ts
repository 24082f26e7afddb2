import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotDisable } from '@yigen/domain/members/member-acts.ts'
import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { changePeople } from '#people/change-people.ts'
import { lockMember, tiesOf } from '#people/member.queries.ts'
import { supersedeChange } from './account-change.queries.ts'
import { endInvitations } from './create-invitation.ts'
import { forgetDevices } from './known-devices.ts'
import { tellDeputyGone } from './tell-deputy-gone.ts'

/**
 * From now on the account opens nothing: sessions, streams and links end, and what the member covered goes to who is next, who is told, as is each officer left without a deputy (R3.4).
 * Refused while anything is open with the member: an enterprise, a matter they took over, an order, an answer they owe (R3.1, R3.10).
 */
export async function disableMember(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant) {
  const member = await lockMember(trx, actor, id)
  refuseIf(whyNotDisable(actor, member, await tiesOf(trx, member.districtId, member.id)))
  await changePeople(trx, { districtId: member.districtId, memberIds: [id] }, now, () =>
    trx.updateTable('member').set({ state: 'disabled' }).where('id', '=', id).execute(),
  )
  await endInvitations(trx, { districtId: member.districtId, memberId: member.id }, now)
  await supersedeChange(trx, actor, { memberId: member.id }, now)
  await closeSessions(trx, member.id)
  await forgetDevices(trx, member.id)
  await record(trx, actor, memberHistory.disabled, { subject: { kind: 'member', id: member.id }, data: { name: member.name } }, now)
  await tellDeputyGone(trx, actor, member, now)
  return { ok: true as const }
}
