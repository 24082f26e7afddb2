import { isDeepStrictEqual } from 'node:util'
import type { Insertable, Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { departmentId } from '#organisations/standard-departments.ts'
import { type CatalogueItem, catalogue } from './catalogue.ts'
import type { ServiceItemTable } from './service-item.table.ts'

/** What the first versions promise holds for any matter the register can know: the first year of the official calendar. */
const fromTheBeginning = Temporal.Instant.from('2024-01-01T00:00:00+08:00')

/**
 * The catalogue of the product in the database (R4.6): a new item as version 1; a changed one as the next version, so that what is under way keeps its promise.
 * What the district has changed or retired itself is its own from then on.
 */
export async function seedCatalogue(
  trx: Transaction<DB>,
  districtId: string,
  now: Temporal.Instant,
  items: readonly CatalogueItem[] = catalogue,
): Promise<void> {
  const newest = new Map((await readNewest(trx, districtId)).map(item => [item.code, item]))
  const moved: Insertable<ServiceItemTable>[] = []
  for (const item of items) {
    const held = newest.get(item.code)
    const { version = 0, changed_by = null, valid_until = null, ...content } = held ?? {}
    const wanted = contentOf(item, districtId)
    if (changed_by !== null || valid_until !== null || isDeepStrictEqual(content, wanted)) continue
    moved.push({ ...wanted, version: version + 1, valid_from: held ? now : fromTheBeginning, valid_until: null, changed_by: null })
  }
  if (moved.length === 0) return
  const codes = moved.map(({ code }) => code)
  await trx
    .updateTable('service_item')
    .set({ valid_until: now })
    .where('district_id', '=', districtId)
    .where('code', '=', expression => expression.fn.any(expression.val(codes)))
    .where('valid_until', 'is', null)
    .execute()
  await trx.insertInto('service_item').values(moved).execute()
}

const readNewest = (trx: Transaction<DB>, districtId: string) =>
  trx
    .selectFrom('service_item')
    .distinctOn('code')
    .select([
      'district_id',
      'version',
      'code',
      'name_zh',
      'name_en',
      'phase',
      'lead_unit_id',
      'helping_unit_ids',
      'promise_amount',
      'promise_unit',
      'materials_zh',
      'materials_en',
      'officer_does',
      'hint_zh',
      'hint_en',
      'valid_until',
      'changed_by',
    ])
    .where('district_id', '=', districtId)
    .orderBy('code')
    .orderBy('version', 'desc')
    .execute()

function contentOf(item: CatalogueItem, districtId: string) {
  return {
    district_id: districtId,
    code: item.code,
    name_zh: item.nameZh,
    name_en: item.nameEn,
    phase: item.phase,
    lead_unit_id: departmentId(districtId, item.leadUnit),
    helping_unit_ids: item.helpingUnits.map(key => departmentId(districtId, key)),
    promise_amount: item.promise.amount,
    promise_unit: item.promise.unit,
    materials_zh: [...item.materialsZh],
    materials_en: [...item.materialsEn],
    officer_does: [...item.officerDoes],
    hint_zh: item.hintZh,
    hint_en: item.hintEn,
  }
}
