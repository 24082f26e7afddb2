import type { Actor } from '@yigen/domain/members/actor.ts'
import type { DeclineTransfer, TransferDone } from '@yigen/domain/transfers/transfer.ts'
import { transferHistory, transferNotices } from '@yigen/domain/transfers/transfers.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { endTransfer } from './end-transfer.ts'
import { lockTransfer } from './lock-transfer.ts'
import { aboutTransfer, authorOf, leftBehind } from './told-of-transfer.ts'

/** The other district does not take the enterprise over, and says why: it stays where it is. R18.4 */
export async function declineTransfer(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof DeclineTransfer>,
  now: Temporal.Instant,
): Promise<z.output<typeof TransferDone>> {
  const transfer = await lockTransfer(trx, actor, id, 'declineTransfer')
  await endTransfer(trx, actor, transfer, { status: 'declined', answered_by: actor.memberId, answer: words }, now)
  const district = transfer.toDistrictName
  await record(trx, authorOf(actor, transfer), transferHistory.declined, { ...aboutTransfer(transfer), data: { district, words } }, now)
  const to = await leftBehind(trx, actor, transfer, now)
  const data = { district, who: actor.name, enterprise: transfer.enterpriseName, words }
  await tell(trx, transfer.districtId, transferNotices.declined, { to, ...aboutTransfer(transfer), data }, now)
  return { id, status: 'declined', at: now }
}
