import { clockKinds, clockNames } from '@yigen/domain/kinds.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { type RawBuilder, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'

const unclaimed = clockNames.filter(name => 'unclaimed' in clockKinds[name])

/** Of the unit's tasks a clerk or head has before them, beside what they hold: what nobody has accepted yet; a head also what is late. Over a running `clock c`; null for others. R7.2, R10.1 */
export function waitsForUnit(actor: Actor, now: Temporal.Instant): RawBuilder<unknown> | null {
  if (!is(actor, ...unitRoles)) return null
  const late = is(actor, 'head') ? sql` or c.due_at < ${now}` : sql``
  return sql`c.unit_id = ${actor.unitId} and (${oneOf(sql`c.kind`, unclaimed)}${late})`
}

/** Whether a running `clock c` stands among the actor's own rows by itself; of a clock that nobody holds it is false, never unknown. */
export function isOwnRow(actor: Actor, now: Temporal.Instant): RawBuilder<unknown> {
  const ofUnit = waitsForUnit(actor, now)
  return sql`(c.holder_id is not distinct from ${actor.memberId} ${ofUnit ? sql`or (${ofUnit}) is true` : sql``})`
}
