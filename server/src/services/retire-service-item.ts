import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotKeepItems, whyNotRetireItem } from '@yigen/domain/services/service-item-steps.ts'
import { serviceHistory } from '@yigen/domain/services/services.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockServiceItem } from './lock-service-item.ts'
import { endVersion } from './write-version.ts'

/** Nothing new is filed under it; what was filed keeps it, and its promise. R4.6 */
export async function retireServiceItem(
  trx: Transaction<DB>,
  actor: Actor,
  code: string,
  { seen }: { seen: number },
  now: Temporal.Instant,
) {
  const item = await lockServiceItem(trx, actor, code)
  refuseIf(whyNotKeepItems(actor))
  refuseIf(whyNotRetireItem(item, seen))
  await endVersion(trx, actor.districtId, code, now)
  const data = { name: { zh: item.nameZh, en: item.nameEn } }
  await record(trx, actor, serviceHistory.retired, { subject: { kind: 'serviceItem', id: code }, data }, now)
  return { code, version: item.version }
}
