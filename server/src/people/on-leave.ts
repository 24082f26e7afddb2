import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** Whether `member m` is on leave at that moment, or barred from signing in, which counts as that. R3.3, R3.10 */
export const onLeave = (at: Temporal.Instant): RawBuilder<SqlBool> =>
  // as of a list of one: the index that keeps leaves apart answers "=" too, and is slow at it
  sql<SqlBool>`(coalesce(m.barred_at <= ${at}::timestamptz, false) or exists (
    select from leave l where l.district_id = m.district_id and l.member_id = any(array[m.id]) and l.during @> ${at}::timestamptz))`
