import type { ServiceItem } from '@yigen/domain/services/service-item.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'

type Item = z.output<typeof ServiceItem>
export type RowOfItem = Omit<Item, 'promise' | 'leadUnit' | 'helpingUnits'> & {
  promiseAmount: number
  promiseUnit: Item['promise']['unit']
  leadUnitId: string
  leadUnitName: string | null
  helpingUnits: Item['helpingUnits'] | null
}

/** An item with the names of its units: of the row `s`, with `itemUnits` joined. */
export const itemColumns: RawBuilder<unknown> = sql`
  s.code, s.version, s.name_zh as "nameZh", s.name_en as "nameEn", s.phase, s.promise_amount as "promiseAmount", s.promise_unit as "promiseUnit",
  s.materials_zh as "materialsZh", s.materials_en as "materialsEn", s.officer_does as "officerDoes", s.hint_zh as "hintZh", s.hint_en as "hintEn",
  s.lead_unit_id as "leadUnitId", l.short_name as "leadUnitName",
  (select json_agg(json_build_object('id', u.id, 'name', u.short_name) order by u.id) from unit u where u.id = any(s.helping_unit_ids)) as "helpingUnits"`

export const itemUnits: RawBuilder<unknown> = sql`left join unit l on l.id = s.lead_unit_id`

export const toItem = <R extends RowOfItem>({ promiseAmount, promiseUnit, leadUnitId, leadUnitName, helpingUnits, ...item }: R) => ({
  ...item,
  promise: { amount: promiseAmount, unit: promiseUnit },
  leadUnit: { id: leadUnitId, name: leadUnitName ?? leadUnitId },
  helpingUnits: helpingUnits ?? [],
})
