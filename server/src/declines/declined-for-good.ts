import { type RawBuilder, type SqlBool, sql } from 'kysely'

/** R8.1: what was declined is rated once the appeal is rejected, or the days for it are over: the question of whyNotRate, over the refusals of a matter. */
export function declinedForGood(
  districtId: RawBuilder<unknown>,
  requestId: RawBuilder<unknown>,
  now: Temporal.Instant,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (
    select from decline d left join appeal a on a.district_id = d.district_id and a.decline_id = d.id
    where d.district_id = ${districtId} and d.request_id = ${requestId} and d.status = 'released'
      and (a.decision = 'rejected' or (a.id is null and d.appeal_until < ${now})))`
}
