import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { seenWithCounts, whollySeen } from '#enterprises/sight.ts'

/** R11.2: a street's people see how matters on their ground stand, beside what they see wholly. Over the enterprise's alias `e`. */
export const seenAtLeastByState = seenWithCounts

/** Whether a row is seen with its content. Who sees anything at all sees it whole, but for a street's people. */
export function seenWithContent(actor: Actor, now: Temporal.Instant): RawBuilder<SqlBool> {
  return actor.unitLevel === 'street' ? sql<SqlBool>`(${whollySeen(actor, now)}) is true` : sql<SqlBool>`true`
}

/** The enterprise reads who holds its matters and until when, not the ids and ladders of the office (R11.1). */
export const isFromOutside = (actor: Actor): boolean => is(actor, 'contact')
