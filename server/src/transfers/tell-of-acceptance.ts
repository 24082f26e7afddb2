import type { Candidate } from '@yigen/domain/assignments/assignment-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { transferHistory, transferNotices } from '@yigen/domain/transfers/transfers.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { contactsOf } from '#requests/people-of-request.ts'
import { aboutThere, aboutTransfer, authorOf, leftBehind } from './told-of-transfer.ts'
import type { RowOfTransfer } from './transfer.queries.ts'

type Taken = RowOfTransfer & { toEnterpriseId: string }

/** Both records say so, whoever had it is told, and the enterprise's people who came along read who serves them now. */
export async function tellOfAcceptance(
  trx: Transaction<DB>,
  actor: Actor,
  transfer: Taken,
  { officer, count }: { officer: Candidate; count: number },
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, districtName: from, toDistrictName: district, toEnterpriseId, enterpriseName: enterprise } = transfer
  await record(trx, authorOf(actor, transfer), transferHistory.accepted, { ...aboutTransfer(transfer), data: { district } }, now)
  const there = aboutThere(transfer)
  await record(trx, actor, transferHistory.received, { ...there, data: { from, count, officer: officer.name } }, now)
  const left = { to: await leftBehind(trx, actor, transfer, now), ...aboutTransfer(transfer) }
  const data = { district, enterprise, officer: officer.name, count }
  await tell(trx, districtId, transferNotices.accepted, { ...left, data: { ...data, who: actor.name } }, now)
  const came = { to: await contactsOf(trx, actor.districtId, toEnterpriseId), ...there }
  await tell(trx, actor.districtId, transferNotices.served, { ...came, data }, now)
}
