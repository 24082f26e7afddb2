import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { carryFilesAcross } from '#files/carry-files-across.ts'
import type { KeptFiles } from '#files/keep-files-across.ts'
import { carryPauses } from '#pauses/carry-pauses.ts'
import { chainOf } from '#people/chain.queries.ts'
import type { OpenMatter } from '#requests/open-matters.ts'
import { transferRequest } from '#requests/transfer-request.ts'
import type { RowOfTransfer } from './transfer.queries.ts'

type Here = { enterpriseId: string; officerId: string }
type Taken = { matters: readonly OpenMatter[]; kept: KeptFiles }

/** Each open matter goes on here, with its files and what it waited; which in which is kept. From the first on the district's counter is locked until the commit: it comes last. R18.4 */
export async function takeMatters(
  trx: Transaction<DB>,
  actor: Actor,
  transfer: RowOfTransfer,
  here: Here,
  { matters, kept }: Taken,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId } = actor
  const chain = await chainOf(trx, districtId, here, now)
  const from = { id: transfer.districtId, name: transfer.districtName }
  const to = { district: { id: districtId, name: transfer.toDistrictName }, enterpriseId: here.enterpriseId, chain }
  for (const matter of matters) {
    const { id, number } = await transferRequest(trx, actor, matter, from, to, now)
    const [before, after] = [
      { districtId: from.id, requestId: matter.id },
      { districtId, requestId: id },
    ]
    await carryFilesAcross(trx, before, after, kept)
    await carryPauses(trx, before, after)
    await trx
      .insertInto('transfer_matter')
      .values({
        ...{ district_id: from.id, id: randomUUIDv7(), transfer_id: transfer.id, request_id: matter.id },
        ...{ to_district_id: districtId, to_request_id: id, to_number: number },
      })
      .execute()
  }
}
