import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { relationHere, seenWithCounts, whollySeen } from './enterprise-sight.ts'

/** R11.2: a street's people see how matters on their ground stand, beside what they see wholly. Over `request r` and `enterprise e`; of a list, `passed` are the matters passed to the actor. */
export function seenAtLeastByState(actor: Actor, now: Temporal.Instant, passed?: readonly string[]): RawBuilder<SqlBool> {
  const counted = seenWithCounts(actor, now)
  if (!seesSingleMatters(actor) || passed?.length === 0) return counted
  return sql<SqlBool>`(${counted} or r.id = any(${passed ? sql`${[...passed]}::uuid[]` : sql`array(${passedMatters(actor, now)})`}))`
}

/** One matter with everything in it: of an enterprise seen whole, or among the single matters the actor sees. Over `request r` and `enterprise e`. R11.2 */
export function matterSeen(actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> {
  const whole = whollySeen(actor, now)
  return seesSingleMatters(actor) ? sql<SqlBool>`(${whole} or r.id = any(array(${passedMatters(actor, now)})))` : whole
}

/** Officers and heads may see a matter whose enterprise they do not. */
export const seesSingleMatters = (actor: Actor): boolean => is(actor, 'officer', 'head')

/** For a list: the few matters passed to the actor, so that a list without any keeps its index. */
export async function readPassed(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<string[]> {
  if (!seesSingleMatters(actor)) return []
  const { rows } = await passedMatters(actor, now).execute(db)
  return rows.map(row => row.id)
}

/** Single matters of enterprises that are not the actor's: passed within the team (R11.2), or held in the unit whose head the actor is (R10.1; decision 0005). */
export function passedMatters(actor: Actor, now: Temporal.Instant) {
  const parts = [...(is(actor, 'officer') ? [takenOver(actor, now)] : []), ...(is(actor, 'head') ? [heldInUnit(actor)] : [])]
  return sql<{ id: string }>`${sql.join(parts, sql` union `)}`
}

/** Taken over by the actor or by whose deputy they are, and those the actor is asked to take over. */
const takenOver = (actor: Actor, now: Temporal.Instant) => sql`
  select q.id from request q where q.district_id = ${actor.districtId} and (q.handler_id = ${actor.memberId} or q.handler_id = any(array(
    select d.officer_id from deputy d where d.district_id = ${actor.districtId} and d.deputy_id = ${actor.memberId} and d.enterprise_id is null and d.during @> ${now}::timestamptz)))
  union select x.request_id from request_move x where x.district_id = ${actor.districtId} and x.to_id = ${actor.memberId} and x.answer is null`

/** Taken over by somebody of the unit, or their clock runs with somebody of it who stands in for another unit's officer. A department's parts are not among them: those open the task alone. */
const heldInUnit = (actor: Actor) => sql`
  select q.id from request q join member m on m.district_id = q.district_id and m.id = q.handler_id
  where q.district_id = ${actor.districtId} and q.handler_id is not null and m.unit_id = ${actor.unitId}
  union select c.request_id from clock c join member m on m.district_id = c.district_id and m.id = c.holder_id
  where c.district_id = ${actor.districtId} and c.stopped_at is null and c.officer_id is distinct from c.holder_id
    and c.request_id is not null and c.unit_id is null and m.unit_id = ${actor.unitId}`

/** How the actor stands to a matter: to its enterprise, or to who took it over. Over `request r` and `enterprise e`. */
export const relationInMatter = (actor: Actor, now: Temporal.Instant): RawBuilder<Relation> =>
  relationHere(actor, now, [sql`e.officer_id`, sql`r.handler_id`])

/** Whether a row is seen with its content. Who sees anything at all sees it whole, but for a street's people. */
export function seenWithContent(actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> {
  return actor.unitLevel === 'street' ? sql<SqlBool>`(${matterSeen(actor, now)}) is true` : sql<SqlBool>`true`
}

/** The enterprise reads who holds its matters and until when, not the ids and ladders of the office (R11.1). */
export const isFromOutside = (actor: Actor): boolean => is(actor, 'contact')
