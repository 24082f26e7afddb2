import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Whose work the actor is shown in figures, over the id of who is measured: a leader everybody's, a minister their team's with their own and, where they are the default one, what nobody holds; else their own. R3.2, R24.1 */
export function measuredFor(actor: Actor, personId: RawBuilder<unknown>): RawBuilder<SqlBool> {
  if (is(actor, 'leader')) return sql<SqlBool>`true`
  const { memberId, reach } = actor
  if (!is(actor, 'minister')) return sql<SqlBool>`${personId} = ${memberId}`
  const nobodys = reach.unassigned.includes('minister') ? sql`or ${personId} is null` : sql``
  return sql<SqlBool>`(${personId} = any(${[...reach.team, memberId]}::uuid[]) ${nobodys})`
}
