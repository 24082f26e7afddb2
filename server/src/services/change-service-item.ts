import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ChangeServiceItem, ServiceItemSaved } from '@yigen/domain/services/service-item.ts'
import { fieldsChanged, type ItemContent, itemChangeInWords } from '@yigen/domain/services/service-item-change.ts'
import { whyNotChangeItem, whyNotKeepItems } from '@yigen/domain/services/service-item-steps.ts'
import { serviceHistory } from '@yigen/domain/services/services.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { itemContentOf } from './item-content.ts'
import { lockServiceItem } from './lock-service-item.ts'
import { refuseTakenItem } from './service-item.queries.ts'
import { writeVersion } from './write-version.ts'

type Saved = z.output<typeof ServiceItemSaved>

/** The next version of an item holds for what is filed from now on; what was filed keeps its own, and its clocks run on. R4.6, R4.13 */
export async function changeServiceItem(
  trx: Transaction<DB>,
  actor: Actor,
  code: string,
  change: z.output<typeof ChangeServiceItem>,
  now: Temporal.Instant,
): Promise<Saved> {
  const before = await lockServiceItem(trx, actor, code)
  refuseIf(whyNotKeepItems(actor))
  const content = await itemContentOf(trx, actor, change)
  refuseIf(whyNotChangeItem(before, change))
  const retired = before.validUntil !== null
  if (!retired && fieldsChanged(before, content).length === 0) return { code, version: before.version }
  await refuseTakenItem(trx, actor.districtId, content.nameZh, code)
  const version = before.version + 1
  await writeVersion(trx, actor, { code, version, content }, now)
  const subject = { kind: 'serviceItem', id: code } as const
  const name = nameOf(content)
  if (retired) await record(trx, actor, serviceHistory.restored, { subject, data: { name, version } }, now)
  else await record(trx, actor, serviceHistory.changed, { subject, data: { name, version, what: itemChangeInWords(before, content) } }, now)
  return { code, version }
}

const nameOf = ({ nameZh, nameEn }: ItemContent) => ({ zh: nameZh, en: nameEn })
