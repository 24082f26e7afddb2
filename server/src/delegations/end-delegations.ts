import { unusedDelegations } from '@yigen/domain/delegations/delegation-status.ts'
import { delegationHistory, delegationNotices } from '@yigen/domain/delegations/delegations.slice.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { aboutDelegation, bothBut, newsOfDelegation } from './about-delegation.ts'
import { delegationColumns, delegationJoins, type RowOfDelegation } from './delegation.queries.ts'
import { setDelegation } from './set-delegation.ts'

type Over = { districtId: string; id: string }

const atOnce = 500

/** Those whose last day is over unused are written down as over, and both are told; they were void already. Each once, also with several servers. Returns how many. R21.2 */
export async function endDelegations(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<Over>`
    select d.district_id as "districtId", d.id from delegation d where ${oneOf(sql`d.status`, unusedDelegations)} and d.ends_at <= ${asOf}
    order by d.ends_at, d.id limit ${atOnce}`.execute(db)
  let ended = 0
  for (const over of rows) ended += (await inTransaction(db, trx => endOne(trx, over, asOf))) ? 1 : 0
  return ended
}

async function endOne(trx: Transaction<DB>, { districtId, id }: Over, asOf: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql<RowOfDelegation>`
    select ${delegationColumns} from delegation d ${delegationJoins} where d.district_id = ${districtId} and d.id = ${id}
      and ${oneOf(sql`d.status`, unusedDelegations)} for update of d skip locked`.execute(trx)
  const [delegation] = rows
  if (!delegation) return false
  await setDelegation(trx, { districtId, id, status: delegation.status }, 'expired', { ended_at: asOf })
  const data = { number: delegation.number }
  await record(trx, clockwork(districtId), delegationHistory.expired, { ...aboutDelegation(delegation), at: delegation.endsAt, data }, asOf)
  await tell(trx, districtId, delegationNotices.expired, { to: bothBut(null, delegation), ...newsOfDelegation(delegation), data }, asOf)
  return true
}
