import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { isTaxUnit } from '#projects/gates.queries.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'

const waiting = sql<SqlBool>`(c.verified_at is null and c.returned_at is null and c.corrected_at is null)`
const no = sql<SqlBool>`false`

/** Over `result_claim c` and `enterprise e`: it waits for the actor as the minister, or as a clerk of the tax bureau; never their own. R16.2, R1.4 */
export const waitsForActor = (actor: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(
  ${waiting} and c.recorded_by <> ${actor.memberId} and (${asMinister(actor)} or ${asTaxClerk(actor)}))`

function asMinister(actor: Actor): RawBuilder<SqlBool> {
  if (!is(actor, 'minister')) return no
  const { team, unassigned } = actor.reach
  const without = unassigned.includes('minister') ? sql`e.officer_id is null` : no
  return sql<SqlBool>`(c.kind <> 'tax' and e.officer_id is distinct from ${actor.memberId}::uuid and (e.officer_id = any(${[...team]}::uuid[]) or ${without}))`
}

const asTaxClerk = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, 'clerk') ? sql<SqlBool>`(c.kind = 'tax' and ${isTaxUnit(actor)} and e.officer_id is distinct from ${actor.memberId}::uuid)` : no

/** Over the same: who stands before it had a hand in it, so that it waits for somebody above who sees the enterprise. R1.4 */
export const waitsAbove = (actor: Actor): RawBuilder<SqlBool> =>
  is(actor, 'head', 'leader')
    ? sql<SqlBool>`(${waiting} and c.kind <> 'tax' and ${whollySeen(actor)} and (
        select coalesce(o.minister_id, d.default_minister_id) from district d left join member o on o.id = e.officer_id where d.id = c.district_id
      ) in (c.recorded_by, e.officer_id))`
    : no

/** Over the same: the actor's own, recorded or followed, that was returned or is disputed, and has no correction yet. R16.2 */
export const toMendBy = ({ memberId }: Actor): RawBuilder<SqlBool> => sql<SqlBool>`(
  c.corrected_at is null and (c.returned_at is not null or (c.disputed_at is not null and c.confirmed_at is null))
  and (c.recorded_by = ${memberId} or e.officer_id = ${memberId}))`

/** How many wait for the actor, as their day and the check list say it. */
export async function countWaiting(db: Kysely<DB>, actor: Actor): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from result_claim c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
    where c.district_id = ${actor.districtId} and ${waitsForActor(actor)}`.execute(db)
  return rows[0]?.count ?? 0
}
