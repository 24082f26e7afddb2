import type { Actor } from '@yigen/domain/members/actor.ts'
import { organisationRefusals } from '@yigen/domain/organisations/organisations.slice.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { AddServiceItem } from '@yigen/domain/services/service-item.ts'
import type { ItemContent } from '@yigen/domain/services/service-item-change.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

export type WrittenItem = z.output<typeof AddServiceItem>

/** What was sent, with the units it names: open ones of the district (400). The leading one does not help itself, and English left empty is what the Chinese says. */
export async function itemContentOf(trx: Transaction<DB>, { districtId }: Actor, item: WrittenItem): Promise<ItemContent> {
  const helping = [...new Set(item.helpingUnitIds)].filter(id => id !== item.leadUnitId).toSorted()
  const units = await trx
    .selectFrom('unit')
    .select(['id', 'short_name as name'])
    .where('district_id', '=', districtId)
    .where('closed_at', 'is', null)
    .where('id', 'in', [item.leadUnitId, ...helping])
    .execute()
  const named = (id: string, field: string) => {
    const unit = units.find(one => one.id === id)
    if (!unit) throw new Refused(refusal(organisationRefusals.unknownUnit, { code: id }, { field }))
    return unit
  }
  return {
    nameZh: item.nameZh,
    nameEn: item.nameEn || item.nameZh,
    phase: item.phase,
    leadUnit: named(item.leadUnitId, 'leadUnitId'),
    helpingUnits: helping.map(id => named(id, 'helpingUnitIds')),
    promise: item.promise,
    materialsZh: item.materialsZh,
    materialsEn: item.materialsEn.length > 0 ? item.materialsEn : item.materialsZh,
    officerDoes: [...new Set(item.officerDoes)],
    hintZh: item.hintZh,
    hintEn: item.hintEn || item.hintZh,
  }
}
