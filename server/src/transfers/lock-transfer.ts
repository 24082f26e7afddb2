import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { type TransferStep, whyNotTransfer } from '@yigen/domain/transfers/transfer-steps.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { lockOpenMatters } from '#requests/open-matters.ts'
import { askerOf, type RowOfTransfer, transferColumns, transferJoins, transferSeen } from './transfer.queries.ts'

export type LockedTransfer = RowOfTransfer & {
  /** its open matters that are held with it: only with those it is accepted */
  matterIds: ReadonlySet<string>
}

/**
 * Takes a transfer for this step: invisible is 404, whoever comes second waits and finds how it stands by then (R12.2). Before it its matters and its enterprise, in the order in which every step takes them,
 * so that a reply or a closing at the same moment waits, or is waited for.
 */
export async function lockTransfer(trx: Transaction<DB>, actor: Actor, id: string, step: TransferStep): Promise<LockedTransfer> {
  const found = await readTransfer(trx, actor, id)
  refuseIf(whyNotTransfer(step, { status: 'proposed' }, askerOf(found, actor)))
  const { districtId, enterpriseId } = found
  const matterIds = step === 'acceptTransfer' ? await lockOpenMatters(trx, districtId, enterpriseId) : new Set<string>()
  await sql`select from enterprise e where e.district_id = ${districtId} and e.id = ${enterpriseId} for update`.execute(trx)
  await sql`select from transfer t where t.district_id = ${districtId} and t.id = ${id} for update`.execute(trx)
  const transfer = await readTransfer(trx, actor, id)
  refuseIf(whyNotTransfer(step, transfer, askerOf(transfer, actor)))
  return { ...transfer, matterIds }
}

async function readTransfer(trx: Transaction<DB>, actor: Actor, id: string): Promise<RowOfTransfer> {
  const { rows } = await sql<RowOfTransfer>`
    select ${transferColumns(actor)} from transfer t ${transferJoins} where t.id = ${id} and ${transferSeen(actor)}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
