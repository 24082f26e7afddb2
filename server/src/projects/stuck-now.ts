import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { added } from '#slice/registry.ts'

/** Over `project p`, as `isStuck` says it of one: nothing since `before`, neither paused nor only waiting for an authority outside. R13.6 */
export function isStuckNow(now: Temporal.Instant, before: Temporal.Instant): RawBuilder<SqlBool> {
  const outside = added('waitsOutside').map(waits => waits(now))
  const waits = outside.length > 0 ? sql<SqlBool>`(${sql.join(outside, sql` or `)}) is true` : sql<SqlBool>`false`
  return sql<SqlBool>`(p.status = 'open' and (p.paused_until is null or p.paused_until <= ${now}) and p.last_event_at < ${before} and not ${waits})`
}
