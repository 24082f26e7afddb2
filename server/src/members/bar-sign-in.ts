import type { Actor } from '@yigen/domain/members/actor.ts'
import type { BarSignIn } from '@yigen/domain/members/member.ts'
import { whyNotBar } from '@yigen/domain/members/member-acts.ts'
import { memberHistory, memberNotices } from '@yigen/domain/members/members.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { closeSessions } from '#http/close-sessions.ts'
import { tell } from '#notices/tell.ts'
import { changePeople } from '#people/change-people.ts'
import { lockMember, tiesOf } from '#people/member.queries.ts'
import { supersedeChange } from './account-change.queries.ts'
import { endInvitations } from './create-invitation.ts'
import { forgetDevices } from './known-devices.ts'
import { tellWhoCovers } from './tell-who-covers.ts'
import { toldOfBar } from './told-of-bar.ts'

/**
 * At once the member opens nothing: sessions, streams and links end on every server, and they count as on leave, so that whoever stands in holds their clocks until everything is handed over.
 * What is open stays theirs meanwhile; told to their minister, the heads of their unit, the audit administrators, and whoever stands in. R3.10
 */
export async function barSignIn(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof BarSignIn>,
  now: Temporal.Instant,
) {
  const member = await lockMember(trx, actor, id)
  const { districtId, name } = member
  refuseIf(whyNotBar(actor, member, await tiesOf(trx, districtId, id)))
  const passing = await changePeople(trx, { districtId, memberIds: [id] }, now, () =>
    trx.updateTable('member').set({ barred_at: now }).where('id', '=', id).where('barred_at', 'is', null).execute(),
  )
  await endInvitations(trx, { districtId, memberId: id }, now)
  await supersedeChange(trx, actor, { memberId: id }, now)
  const sessions = await closeSessions(trx, id)
  await forgetDevices(trx, id)
  await record(trx, actor, memberHistory.barred, { subject: { kind: 'member', id }, data: { name, reason, sessions } }, now)
  const data = { by: actor.name, name, reason }
  const to = await toldOfBar(trx, member, actor)
  await tell(trx, districtId, memberNotices.barred, { to, subject: { kind: 'member', id }, data }, now)
  await tellWhoCovers(trx, member, passing, [...to, actor.memberId], now)
  return { ok: true as const }
}
