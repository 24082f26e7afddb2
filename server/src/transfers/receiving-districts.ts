import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import { transferRefusals } from '@yigen/domain/transfers/transfers.slice.ts'
import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'

export type ReceivingDistrict = { id: string; name: string }

/** The other districts of the same city that have begun here and have a minister or a leader who could answer. R18.4, R1.1 */
export async function receivingDistricts(db: Kysely<DB>, districtId: string): Promise<ReceivingDistrict[]> {
  const { rows } = await sql<ReceivingDistrict>`
    select u.id, u.name from unit own join unit u on u.parent_id = own.parent_id and u.level = 'district' and u.id <> own.id join district t on t.id = u.id
    where own.id = ${districtId} and exists (
      select from member m where m.district_id = t.id and m.state = 'active' and m.roles && array['minister', 'leader'])
    order by u.id`.execute(db)
  return rows
}

/** 400 unless it is one of them. */
export async function receivingDistrict(db: Kysely<DB>, from: string, to: string): Promise<ReceivingDistrict> {
  const found = (await receivingDistricts(db, from)).find(({ id }) => id === to)
  if (!found) throw new Refused(refusal(transferRefusals.transferNowhere, {}, { field: 'districtId' }))
  return found
}
