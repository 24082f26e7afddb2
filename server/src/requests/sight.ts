import { type Actor, is } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/requests/request-steps.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { relationHere, seenWithCounts, whollySeen } from '#enterprises/sight.ts'

/** R11.2: a street's people see how matters on their ground stand, beside what they see wholly. Over `request r` and `enterprise e`; of a list, `passed` are the matters passed to the actor. */
export function seenAtLeastByState(actor: Actor, now: Temporal.Instant, passed?: readonly string[]): RawBuilder<SqlBool> {
  const counted = seenWithCounts(actor, now)
  if (!is(actor, 'officer') || passed?.length === 0) return counted
  return sql<SqlBool>`(${counted} or r.id = any(${passed ? sql`${[...passed]}::uuid[]` : sql`array(${passedMatters(actor, now)})`}))`
}

/** One matter with everything in it: of an enterprise seen whole, or passed within the team to the actor or to whom they stand in for. Over `request r` and `enterprise e`. R11.2 */
export function matterSeen(actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> {
  const whole = whollySeen(actor, now)
  return is(actor, 'officer') ? sql<SqlBool>`(${whole} or r.id = any(array(${passedMatters(actor, now)})))` : whole
}

/** For a list: the few matters passed to the actor, so that a list without any keeps its index. */
export async function readPassed(db: Kysely<DB>, actor: Actor, now: Temporal.Instant): Promise<string[]> {
  if (!is(actor, 'officer')) return []
  const { rows } = await passedMatters(actor, now).execute(db)
  return rows.map(row => row.id)
}

/** Taken over by the actor or by whose deputy they are, and those the actor is asked to take over. */
export const passedMatters = (actor: Actor, now: Temporal.Instant) => sql<{ id: string }>`
  select q.id from request q where q.district_id = ${actor.districtId} and (q.handler_id = ${actor.memberId} or q.handler_id = any(array(
    select d.officer_id from deputy d where d.district_id = ${actor.districtId} and d.deputy_id = ${actor.memberId} and d.enterprise_id is null and d.during @> ${now}::timestamptz)))
  union select x.request_id from request_move x where x.district_id = ${actor.districtId} and x.to_id = ${actor.memberId} and x.answer is null`

/** How the actor stands to a matter: to its enterprise, or to who took it over. Over `request r` and `enterprise e`. */
export const relationInMatter = (actor: Actor, now: Temporal.Instant): RawBuilder<Relation> =>
  relationHere(actor, now, [sql`e.officer_id`, sql`r.handler_id`])

/** Whether a row is seen with its content. Who sees anything at all sees it whole, but for a street's people. */
export function seenWithContent(actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> {
  return actor.unitLevel === 'street' ? sql<SqlBool>`(${matterSeen(actor, now)}) is true` : sql<SqlBool>`true`
}

/** The enterprise reads who holds its matters and until when, not the ids and ladders of the office (R11.1). */
export const isFromOutside = (actor: Actor): boolean => is(actor, 'contact')
