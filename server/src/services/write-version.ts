import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ItemContent } from '@yigen/domain/services/service-item-change.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

type Version = { code: string; version: number; content: ItemContent }

/** Holds from now on; the one before ends at the same moment. */
export async function writeVersion(trx: Transaction<DB>, actor: Actor, { code, version, content }: Version, now: Temporal.Instant) {
  await endVersion(trx, actor.districtId, code, now)
  await trx
    .insertInto('service_item')
    .values({
      district_id: actor.districtId,
      code,
      version,
      name_zh: content.nameZh,
      name_en: content.nameEn,
      phase: content.phase,
      lead_unit_id: content.leadUnit.id,
      helping_unit_ids: content.helpingUnits.map(({ id }) => id),
      promise_amount: content.promise.amount,
      promise_unit: content.promise.unit,
      materials_zh: content.materialsZh,
      materials_en: content.materialsEn,
      officer_does: content.officerDoes,
      hint_zh: content.hintZh,
      hint_en: content.hintEn,
      valid_from: now,
      valid_until: null,
      changed_by: actor.memberId,
    })
    .execute()
}

export const endVersion = (trx: Transaction<DB>, districtId: string, code: string, now: Temporal.Instant) =>
  trx
    .updateTable('service_item')
    .set({ valid_until: now })
    .where('district_id', '=', districtId)
    .where('code', '=', code)
    .where('valid_until', 'is', null)
    .execute()
