import { randomUUID } from 'node:crypto'
import { promiseInWords } from '@yigen/domain/calendar/promise-words.ts'
import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { serviceAccess } from '@yigen/domain/services/service-access.ts'
import type { ServiceItemSaved } from '@yigen/domain/services/service-item.ts'
import { serviceHistory } from '@yigen/domain/services/services.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { itemContentOf, type WrittenItem } from './item-content.ts'
import { refuseTakenItem } from './service-item.queries.ts'
import { writeVersion } from './write-version.ts'

/** An item joins the catalogue in its first version. R1.5 */
export async function addServiceItem(
  trx: Transaction<DB>,
  actor: Actor,
  item: WrittenItem,
  now: Temporal.Instant,
): Promise<z.output<typeof ServiceItemSaved>> {
  refuseIf(whyNotAccess(actor, serviceAccess.addServiceItem))
  const content = await itemContentOf(trx, actor, item)
  await refuseTakenItem(trx, actor.districtId, content.nameZh, null)
  const code = `item-${randomUUID().slice(0, 8)}`
  await writeVersion(trx, actor, { code, version: 1, content }, now)
  const data = { name: { zh: content.nameZh, en: content.nameEn }, promise: promiseInWords(content.promise) }
  await record(trx, actor, serviceHistory.added, { subject: { kind: 'serviceItem', id: code }, data }, now)
  return { code, version: 1 }
}
