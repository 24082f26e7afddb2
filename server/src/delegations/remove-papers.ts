import { delegationHistory } from '@yigen/domain/delegations/delegations.slice.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, record } from '#history/record.ts'
import { numberThen } from '#settings/settings.queries.ts'
import { aboutDelegation } from './about-delegation.ts'

type Ended = { districtId: string; id: string; enterpriseId: string; requestId: string | null; number: string }

const atOnce = 500

/** Numbers of papers are removed 90 days° after the end, with their last four: of one whose receipt nobody signed, after its last day. What else was written stays. R21.3 */
export async function removePapers(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const end = sql`coalesce(d.ended_at, d.ends_at)`
  const days = numberThen('paperDays', { districtId: sql`d.district_id`, at: end })
  const { rows } = await sql<Ended>`
    select d.district_id as "districtId", d.id, d.enterprise_id as "enterpriseId", d.request_id as "requestId", d.number from delegation d
    where ${end} + ${days} * interval '24 hours' <= ${asOf}
      and exists (select from delegation_paper p where p.district_id = d.district_id and p.delegation_id = d.id and p.sealed is not null)
    order by d.ends_at, d.id limit ${atOnce}`.execute(db)
  for (const ended of rows) await inTransaction(db, trx => removeOne(trx, ended, asOf))
  return rows.length
}

async function removeOne(trx: Transaction<DB>, { districtId, ...ended }: Ended, asOf: Temporal.Instant): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('delegation_paper')
    .set({ key_name: null, sealed: null, last_four: null })
    .where('district_id', '=', districtId)
    .where('delegation_id', '=', ended.id)
    .where('sealed', 'is not', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return
  const about = { ...aboutDelegation(ended), data: { number: ended.number } }
  await record(trx, clockwork(districtId), delegationHistory.papersRemoved, about, asOf)
}
