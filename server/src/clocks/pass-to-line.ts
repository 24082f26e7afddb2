import { holderOf } from '@yigen/domain/clocks/holder.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { Chain } from '#people/chain.queries.ts'
import { passedTo } from './passed-to.ts'

/** The running clocks of a matter go to another officer's line; what a unit or a superior holds stays with them. R3.4 */
export async function passToLine(
  trx: Transaction<DB>,
  districtId: string,
  { requestId, line }: { requestId: string; line: Chain },
  now: Temporal.Instant,
): Promise<void> {
  const holder = sql`case c.holder_rule when 'officer' then ${holderOf(line)}::uuid else c.holder_id end`
  await sql`
    update clock c set officer_id = ${line.officerId}, ${passedTo(holder, now)}
    where c.district_id = ${districtId} and c.request_id = ${requestId} and c.stopped_at is null`.execute(trx)
}
