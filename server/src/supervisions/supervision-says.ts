import { sql } from 'kysely'
import type { Says } from '#slice/says.ts'

/** What those below ask of orders. R7.6 */
export const supervisionSays = {
  orderOpen: ({ districtId, requestId }) => sql`exists (
    select from supervision x where x.district_id = ${districtId} and x.request_id = ${requestId} and x.answered_at is null)`,
} as const satisfies Partial<Says>
