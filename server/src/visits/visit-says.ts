import type { VisitConsent, VisitStatus } from '@yigen/domain/visits/visit-status.ts'
import { sql } from 'kysely'
import type { Says } from '#slice/says.ts'

const [planned, asked] = ['planned', 'asked'] satisfies [VisitStatus, VisitConsent]

/** What those below ask of visits. R20.1 */
export const visitSays = {
  visitsToAnswer: sql`(
    select count(*)::int from visit v where v.district_id = e.district_id and v.enterprise_id = e.id and v.status = ${planned} and v.consent = ${asked})`,
} as const satisfies Partial<Says>
