import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Enterprises get their officer, all or none: refused when one of them has another by now than it was taken with, `formerId` or none. R3.1 */
export async function nameOfficers(
  trx: Transaction<DB>,
  districtId: string,
  named: readonly { enterpriseId: string; officerId: string; formerId?: string }[],
  now: Temporal.Instant,
): Promise<void> {
  if (named.length === 0) return
  const taken = await sql`
    update enterprise e set officer_id = n.officer_id, touched_at = ${now}
    from unnest(${named.map(one => one.enterpriseId)}::uuid[], ${named.map(one => one.officerId)}::uuid[], ${named.map(one => one.formerId ?? null)}::uuid[])
      as n(enterprise_id, officer_id, former_id)
    where e.district_id = ${districtId} and e.id = n.enterprise_id and e.officer_id is not distinct from n.former_id`.execute(trx)
  if (taken.numAffectedRows !== BigInt(named.length)) throw new Refused(refusal(refusals.statusMoved))
}

/** As if they had never had one: of an assignment that is undone, not of one that ends. */
export async function clearOfficers(trx: Transaction<DB>, districtId: string, enterpriseIds: readonly string[]): Promise<void> {
  await trx
    .updateTable('enterprise')
    .set({ officer_id: null })
    .where('district_id', '=', districtId)
    .where('id', '=', eb => eb.fn.any(eb.val([...enterpriseIds])))
    .execute()
}
