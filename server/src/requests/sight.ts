import type { Actor } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { whollySeen } from '#enterprises/sight.ts'

/** R11.2: a street's people see how matters on their ground stand (not their content), beside what they see wholly. Over the enterprise's alias `e`. */
export function seenAtLeastByState(actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> {
  return watchesStreet(actor) ? sql<SqlBool>`(${whollySeen(actor, now)} or e.street_id = ${actor.unitId})` : whollySeen(actor, now)
}

const watchesStreet = (actor: Actor): boolean =>
  actor.unitLevel === 'street' && actor.roles.some(role => role === 'clerk' || role === 'head' || role === 'officer')
