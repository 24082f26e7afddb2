import { dateEnding, startOfDay } from '@yigen/domain/calendar/zone.ts'
import { appealDays } from '@yigen/domain/declines/decline-steps.ts'
import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** R8.1: what was declined is rated once the appeal is rejected, or the ten days are over. */
export function declinedForGood(
  districtId: RawBuilder<unknown>,
  requestId: RawBuilder<unknown>,
  now: Temporal.Instant,
): RawBuilder<SqlBool> {
  const appealOver = startOfDay(dateEnding(now).subtract({ days: appealDays }))
  return sql<SqlBool>`exists (
    select from decline d left join appeal a on a.district_id = d.district_id and a.decline_id = d.id
    where d.district_id = ${districtId} and d.request_id = ${requestId} and d.status = 'released'
      and (a.decision = 'rejected' or (a.id is null and d.decided_at < ${appealOver})))`
}
