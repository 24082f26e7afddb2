import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

export type OpenOrder = { id: string; orderedBy: string; orderedAt: Temporal.Instant }

/** What was ordered of the actor, or of whose deputy they are, with this enterprise, and is not done. R3.3, R3.6 */
export async function openOrdersFor(trx: Transaction<DB>, actor: Actor, enterpriseId: string, now: Temporal.Instant): Promise<OpenOrder[]> {
  const { rows } = await sql<OpenOrder>`
    select o.id, o.ordered_by as "orderedBy", o.ordered_at as "orderedAt" from contact_order o
    where o.district_id = ${actor.districtId} and o.enterprise_id = ${enterpriseId} and ${waitsFor(actor, now)}
    order by o.ordered_at for update`.execute(trx)
  return rows
}

/** Whether there is any with `enterprise e`. */
export const hasOpenOrder = (actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from contact_order o where o.district_id = e.district_id and o.enterprise_id = e.id and ${waitsFor(actor, now)})`

/** Over `contact_order o`. */
const waitsFor = (actor: Actor, now: Temporal.Instant) => sql`o.done_at is null and (o.officer_id = ${actor.memberId} or exists (
  select from deputy d where d.district_id = o.district_id and d.officer_id = o.officer_id and d.deputy_id = ${actor.memberId}
    and d.during @> ${now}::timestamptz and (d.enterprise_id is null or d.enterprise_id = o.enterprise_id)))`
