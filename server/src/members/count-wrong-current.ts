import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { memberHistory, memberNotices, memberRefusals } from '@yigen/domain/members/members.slice.ts'
import { failuresBeforeLock, lockMinutes } from '@yigen/domain/members/password.ts'
import type { Refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockAccount } from './account.queries.ts'

/** A wrong current password stays on record though its change was refused; five in a row, and the person is told and the change waits. */
export async function countWrongCurrent(trx: Transaction<DB>, actor: Actor, { code }: Refusal, now: Temporal.Instant) {
  if (code !== memberRefusals.wrongPassword.code) return
  const subject = { kind: 'member' as const, id: actor.memberId }
  const wrong = (await lockAccount(trx, actor.memberId)).wrongCurrents + 1
  const until = wrong >= failuresBeforeLock ? now.add({ minutes: lockMinutes }) : null
  await trx
    .updateTable('account')
    .set(until ? { wrong_currents: 0, change_locked_until: until } : { wrong_currents: wrong })
    .where('member_id', '=', actor.memberId)
    .execute()
  await record(trx, actor, memberHistory.wrongCurrent, { subject }, now)
  if (!until) return
  await record(trx, actor, memberHistory.changeLocked, { subject, data: { until: momentBlank(until, now) } }, now)
  await tell(trx, actor.districtId, memberNotices.currentGuessed, { to: [actor.memberId], subject }, now)
}
