import { isOfOffice } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { ServiceItemVersion } from '@yigen/domain/services/service-item.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { itemColumns, itemUnits, type RowOfItem, toItem } from './service-item-rows.ts'

type Version = z.output<typeof ServiceItemVersion>
type Row = RowOfItem & Pick<Version, 'validFrom' | 'validUntil' | 'changedByName'>

/** Every version an item had, the newest first, with who made it and when it held. R4.6 */
export async function listServiceItemVersions(db: Kysely<DB>, actor: Actor, code: string): Promise<Version[]> {
  const { rows } = await sql<Row>`
    select ${itemColumns}, s.valid_from as "validFrom", s.valid_until as "validUntil", m.name as "changedByName"
    from service_item s ${itemUnits} left join member m on m.id = s.changed_by
    where s.district_id = ${actor.districtId} and s.code = ${code} order by s.version desc`.execute(db)
  if (rows.length === 0 || !isOfOffice(actor)) throw new Refused(refusal(refusals.notFound))
  return rows.map(toItem)
}
