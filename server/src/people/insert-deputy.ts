import type { Actor } from '@yigen/domain/members/actor.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

export type NewDeputy = {
  id: string
  officerId: string
  /** of this one alone */
  enterpriseId: string | null
  deputyId: string
  from: Temporal.Instant
  until: Temporal.Instant | null
}

/** Who stands in from then on. Those before reach no further than that; those that would begin later never do. R3.3 */
export async function insertDeputy(trx: Transaction<DB>, actor: Actor, deputy: NewDeputy, now: Temporal.Instant): Promise<void> {
  await endEarlier(trx, actor.districtId, deputy)
  await sql`
    insert into deputy (district_id, id, officer_id, enterprise_id, deputy_id, during, appointed_by, appointed_at)
    values (${actor.districtId}, ${deputy.id}, ${deputy.officerId}, ${deputy.enterpriseId}::uuid, ${deputy.deputyId},
      tstzrange(${deputy.from}::timestamptz, ${deputy.until}::timestamptz), ${actor.memberId}, ${now})`.execute(trx)
}

async function endEarlier(trx: Transaction<DB>, districtId: string, { officerId, enterpriseId, from }: NewDeputy) {
  const same = sql`district_id = ${districtId} and officer_id = ${officerId} and enterprise_id is not distinct from ${enterpriseId}::uuid`
  await sql`delete from deputy where ${same} and lower(during) >= ${from}`.execute(trx)
  await sql`
    update deputy set during = tstzrange(lower(during), ${from}::timestamptz)
    where ${same} and (upper_inf(during) or upper(during) > ${from})`.execute(trx)
}
