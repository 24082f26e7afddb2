import { sql } from 'kysely'
import type { Says } from '#slice/says.ts'

/** What those below ask of who leads. R14.1 */
export const leadershipSays = {
  keyProjectsOfLeader: (districtId, memberId) => sql`(
    select count(*)::int from project p where p.district_id = ${districtId} and p.leader_id = ${memberId} and p.is_key)`,
} as const satisfies Partial<Says>
