import { sql } from 'kysely'
import type { Says } from '#slice/says.ts'

/** What those below ask of results. R16.2 */
export const resultSays = {
  resultsToAnswer: sql`(
    select count(*)::int from result_claim c where c.district_id = e.district_id and c.enterprise_id = e.id and c.verified_at is not null
      and c.corrected_at is null and c.replaced_at is null and c.confirmed_at is null)`,
} as const satisfies Partial<Says>
