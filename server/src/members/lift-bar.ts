import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotLiftBar } from '@yigen/domain/members/member-acts.ts'
import { memberHistory, memberNotices } from '@yigen/domain/members/members.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { changePeople } from '#people/change-people.ts'
import { lockMember } from '#people/member.queries.ts'
import { toldOfBar } from './told-of-bar.ts'

/** The member may sign in again, and holds again what is theirs. R3.10 */
export async function liftBar(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant) {
  const member = await lockMember(trx, actor, id)
  const { districtId, name } = member
  refuseIf(whyNotLiftBar(actor, member))
  await changePeople(trx, { districtId, memberIds: [id] }, now, () =>
    trx.updateTable('member').set({ barred_at: null }).where('id', '=', id).where('barred_at', 'is not', null).execute(),
  )
  await record(trx, actor, memberHistory.barLifted, { subject: { kind: 'member', id }, data: { name } }, now)
  const to = await toldOfBar(trx, member, actor)
  await tell(trx, districtId, memberNotices.barLifted, { to, subject: { kind: 'member', id }, data: { by: actor.name, name } }, now)
  return { ok: true as const }
}
