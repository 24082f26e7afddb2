import { holderOf } from '@yigen/domain/clocks/holder.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Chain } from '#people/chain.queries.ts'

/** The running clocks of a matter go to another officer's line; what a unit or a superior holds stays with them. R3.4 */
export async function passToLine(trx: Transaction<DB>, districtId: string, requestId: string, line: Chain): Promise<void> {
  await sql`
    update clock c set officer_id = ${line.officerId}, holder_id = case c.holder_rule when 'officer' then ${holderOf(line)}::uuid else c.holder_id end
    where c.district_id = ${districtId} and c.request_id = ${requestId} and c.stopped_at is null`.execute(trx)
}
