import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Over `meeting_series s`, as `mayChangeSeries` says it: the minister whose team it is, the head whose unit it is, a leader. R17.1 */
export function heldSeries(actor: Actor): RawBuilder<SqlBool> {
  if (is(actor, 'leader')) return sql<SqlBool>`true`
  const ministerId = is(actor, 'minister') ? actor.memberId : null
  const unitId = is(actor, 'head') ? actor.unitId : null
  return sql<SqlBool>`coalesce(s.minister_id = ${ministerId}::uuid or s.unit_id = ${unitId}::text, false)`
}
