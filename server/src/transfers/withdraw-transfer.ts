import type { Actor } from '@yigen/domain/members/actor.ts'
import type { TransferDone } from '@yigen/domain/transfers/transfer.ts'
import { transferHistory, transferNotices } from '@yigen/domain/transfers/transfers.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { endTransfer } from './end-transfer.ts'
import { lockTransfer } from './lock-transfer.ts'
import { aboutThere, aboutTransfer } from './told-of-transfer.ts'
import { type RowOfTransfer, transferColumns, transferJoins } from './transfer.queries.ts'

/** It does not move after all. R18.4 */
export async function withdrawTransfer(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof TransferDone>> {
  await takeBack(trx, actor, await lockTransfer(trx, actor, id, 'withdrawTransfer'), now)
  return { id, status: 'withdrawn', at: now }
}

/** With an enterprise that is closed meanwhile ends what waits to be answered; one that was just accepted waits no more. R3.1 */
export async function withdrawOfClosed(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id: enterpriseId }: { districtId: string; id: string },
  now: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<RowOfTransfer>`
    select ${transferColumns(actor)} from transfer t ${transferJoins}
    where t.district_id = ${districtId} and t.enterprise_id = ${enterpriseId} and t.ended_at is null for update of t`.execute(trx)
  for (const transfer of rows) await takeBack(trx, actor, transfer, now)
}

async function takeBack(trx: Transaction<DB>, actor: Actor, transfer: RowOfTransfer, now: Temporal.Instant) {
  await endTransfer(trx, actor, transfer, { status: 'withdrawn' }, now)
  const about = aboutTransfer(transfer)
  await record(trx, actor, transferHistory.withdrawn, { ...about, data: { district: transfer.toDistrictName } }, now)
  const told = { to: others([transfer.holderId], actor.memberId), ...aboutThere(transfer) }
  const data = { from: transfer.districtName, enterprise: transfer.enterpriseName }
  await tell(trx, transfer.toDistrictId, transferNotices.withdrawn, { ...told, data }, now)
}
