import type { Actor } from '@yigen/domain/members/actor.ts'
import { readerOf } from '@yigen/domain/members/reader.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { relationHere, seenWithCounts, whollySeen } from './enterprise-sight.ts'

/** R11.2: a street's people see how matters on their ground stand, beside what they see wholly. Over `request r` and `enterprise e`. */
export const seenAtLeastByState = (actor: Actor): RawBuilder<SqlBool> => orPassed(actor, seenWithCounts(actor))

/** One matter with everything in it: of an enterprise seen whole, or among the single matters the actor sees. Over `request r` and `enterprise e`. R11.2 */
export const matterSeen = (actor: Actor): RawBuilder<SqlBool> => orPassed(actor, whollySeen(actor))

function orPassed(actor: Actor, seen: RawBuilder<SqlBool>): RawBuilder<SqlBool> {
  const passed = passedMatter(actor)
  return passed ? sql<SqlBool>`(${seen} or ${passed})` : seen
}

/**
 * Single matters of enterprises that are not the actor's, over `request r`: passed within the team (R11.2), or held in the unit whose head the actor is (R10.1; decision 0005).
 * Null where there is none, so that a list keeps its index.
 */
export function passedMatter(actor: Actor): RawBuilder<SqlBool> | null {
  const { takers, matters } = actor.reach
  const any = [
    ...(takers.length > 0 ? [sql`r.handler_id = any(${takers}::uuid[])`] : []),
    // who sees a matter sees what was merged into it (R4.11)
    ...(matters.length > 0 ? [sql`r.id = any(${matters}::uuid[])`, sql`r.merged_into = any(${matters}::uuid[])`] : []),
  ]
  return any.length > 0 ? sql<SqlBool>`(r.district_id = ${actor.districtId} and (${sql.join(any, sql` or `)}))` : null
}

/** How the actor stands to a matter: to its enterprise, or to who took it over. Over `request r` and `enterprise e`. */
export const relationInMatter = (actor: Actor): RawBuilder<Relation> => relationHere(actor, [sql`e.officer_id`, sql`r.handler_id`])

/** Whether a row is seen with its content. Who sees anything at all sees it whole, but for a street's people. */
export function seenWithContent(actor: Actor): RawBuilder<SqlBool> {
  return actor.unitLevel === 'street' ? sql<SqlBool>`(${matterSeen(actor)}) is true` : sql<SqlBool>`true`
}

/** The enterprise reads who holds its matters and until when, not the ids and ladders of the office (R11.1). */
export const isFromOutside = (actor: Actor): boolean => readerOf(actor) === 'enterprise'
