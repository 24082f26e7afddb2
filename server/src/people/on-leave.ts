import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Whether `member m` is on leave at that moment. R3.3 */
export const onLeave = (at: Temporal.Instant): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from leave l where l.district_id = m.district_id and l.member_id = m.id and l.during @> ${at}::timestamptz)`
