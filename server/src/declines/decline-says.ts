import { sql } from 'kysely'
import type { OfMatter, Says } from '#slice/says.ts'

const ofIt = ({ districtId, requestId }: OfMatter) => sql`x.district_id = ${districtId} and x.request_id = ${requestId}`

/** What those below ask of a matter's refusal. */
export const declineSays = {
  waysTried: of => sql`(select count(*) from way_tried x where ${ofIt(of)})::int`,
  declinePending: of => sql`exists (select from decline x where ${ofIt(of)} and x.status = 'proposed')`,
  declineReleasedAt: of => sql`(select x.decided_at from decline x where ${ofIt(of)} and x.status = 'released')`,
  appealed: of => sql`exists (
    select from appeal a join decline x on x.district_id = a.district_id and x.id = a.decline_id where ${ofIt(of)} and x.status = 'released')`,
  appealPending: of => sql`exists (select from appeal x where ${ofIt(of)} and x.decision is null)`,
} as const satisfies Partial<Says>
