import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { HandedOver } from '#slice/follows.ts'

/** With everything go the matters that the former officer had taken over; and where the receiver is the enterprise's own officer by now, nothing is left of a move to them. R3.6, R3.8 */
export async function takeHandledAlong(
  trx: Transaction<DB>,
  { districtId, fromId, toId, enterpriseIds, everything }: HandedOver,
): Promise<void> {
  await sql`
    update request r set handler_id = (case when e.officer_id = ${toId} then null else ${toId} end)::uuid from enterprise e
    where r.district_id = ${districtId} and e.district_id = r.district_id and e.id = r.enterprise_id
      and ((r.handler_id = ${toId} and r.enterprise_id = any(${[...enterpriseIds]}::uuid[])) or (${everything} and r.handler_id = ${fromId}))`.execute(
    trx,
  )
}
