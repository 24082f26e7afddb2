import { phases } from '@yigen/domain/services/phase.ts'
import type { ServiceItem } from '@yigen/domain/services/service-item.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

type Item = z.output<typeof ServiceItem>
type Row = Omit<Item, 'promise' | 'leadUnit' | 'helpingUnits'> & {
  promiseAmount: number
  promiseUnit: Item['promise']['unit']
  leadUnitId: string
  leadUnitName: string | null
  helpingUnits: Item['helpingUnits'] | null
}

/** The items valid today, along the life of an enterprise. */
export async function listServiceItems(db: Kysely<DB>): Promise<Item[]> {
  const { rows } = await sql<Row>`
    select s.code, s.version, s.name_zh as "nameZh", s.name_en as "nameEn", s.phase, s.promise_amount as "promiseAmount", s.promise_unit as "promiseUnit",
      s.materials_zh as "materialsZh", s.materials_en as "materialsEn", s.officer_does as "officerDoes", s.hint_zh as "hintZh", s.hint_en as "hintEn",
      s.lead_unit_id as "leadUnitId", l.short_name as "leadUnitName",
      (select json_agg(json_build_object('id', u.id, 'name', u.short_name) order by u.id) from unit u where u.id = any(s.helping_unit_ids)) as "helpingUnits"
    from service_item s left join unit l on l.id = s.lead_unit_id
    where s.valid_until is null order by array_position(${[...phases]}::text[], s.phase), s.code`.execute(db)
  return rows.map(({ promiseAmount, promiseUnit, leadUnitId, leadUnitName, helpingUnits, ...item }) => ({
    ...item,
    promise: { amount: promiseAmount, unit: promiseUnit },
    leadUnit: { id: leadUnitId, name: leadUnitName ?? leadUnitId },
    helpingUnits: helpingUnits ?? [],
  }))
}
