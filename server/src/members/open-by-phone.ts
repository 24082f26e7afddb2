import { memberHistory } from '@yigen/domain/members/members.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type Author, record } from '#history/record.ts'
import { endInvitations } from './create-invitation.ts'

/** An account that nobody opened by its link yet is open: whoever holds the phone on record is whom the link was meant for. The link is spent, and no password is set (decision 0026). */
export async function openByPhone(trx: Transaction<DB>, person: Author & { memberId: string }, now: Temporal.Instant): Promise<void> {
  const { districtId, memberId } = person
  const opened = await trx
    .updateTable('member')
    .set({ state: 'active' })
    .where('id', '=', memberId)
    .where('state', '=', 'invited')
    .returning('id')
    .executeTakeFirst()
  if (!opened) return
  await endInvitations(trx, { districtId, memberId }, now)
  await record(trx, person, memberHistory.activated, { subject: { kind: 'member', id: memberId } }, now)
}
