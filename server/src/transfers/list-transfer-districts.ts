import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { TransferDistricts } from '@yigen/domain/transfers/transfer.ts'
import { transferAccess } from '@yigen/domain/transfers/transfer-access.ts'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { receivingDistricts } from './receiving-districts.ts'

/** Where an enterprise of this district could move. R18.4 */
export async function listTransferDistricts(db: Kysely<DB>, actor: Actor): Promise<z.output<typeof TransferDistricts>> {
  refuseIf(whyNotAccess(actor, transferAccess.listTransferDistricts))
  return { rows: await receivingDistricts(db, actor.districtId) }
}
