import { sql } from 'kysely'
import type { Says } from '#slice/says.ts'

/** What those below ask of stations. R19.1 */
export const stationSays = {
  stationsOfMinister: (districtId, memberId) => sql`(
    select count(*)::int from station t where t.district_id = ${districtId} and t.minister_id = ${memberId} and t.closed_at is null)`,
} as const satisfies Partial<Says>
