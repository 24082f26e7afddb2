import type { Actor } from '@yigen/domain/members/actor.ts'
import { phases } from '@yigen/domain/services/phase.ts'
import type { ListServiceItems, ServiceItem } from '@yigen/domain/services/service-item.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { said } from '#slice/registry.ts'
import { itemColumns, itemUnits, type RowOfItem, toItem } from './service-item-rows.ts'

/** The items of the district's catalogue valid today, along the life of an enterprise; or what was retired, as it last was. */
export async function listServiceItems(
  db: Kysely<DB>,
  { districtId }: Actor,
  { retired, filed }: z.output<typeof ListServiceItems>,
): Promise<z.output<typeof ServiceItem>[]> {
  const gone = sql`s.version = (select max(x.version) from service_item x where x.district_id = s.district_id and x.code = s.code) and s.valid_until is not null`
  const { rows } = await sql<RowOfItem>`
    select ${itemColumns} from service_item s ${itemUnits}
    where s.district_id = ${districtId} and ${retired ? gone : sql`s.valid_until is null`} ${filed ? sql`and ${said('filedUnder')}` : sql``}
    order by array_position(${[...phases]}::text[], s.phase), s.code`.execute(db)
  return rows.map(toItem)
}
