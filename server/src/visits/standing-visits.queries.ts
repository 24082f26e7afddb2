import type { Actor } from '@yigen/domain/members/actor.ts'
import type { StandingVisit } from '@yigen/domain/visits/visit-gap.ts'
import type { VisitConsent, VisitStatus } from '@yigen/domain/visits/visit-status.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { shortNameOf } from '#people/names.ts'

const [over, waiting, planned] = ['calledOff', 'asked', 'planned'] satisfies [VisitStatus, VisitConsent, VisitStatus]

/** What bureaus have made or planned of late, also who went along with its officer, whose own visits do not count; nor does what the enterprise has not agreed to. R20.1 */
export async function readStandingVisits(
  trx: Transaction<DB>,
  { districtId }: Actor,
  enterpriseId: string,
  startsAt: Temporal.Instant,
  days: number,
): Promise<StandingVisit[]> {
  const around = { hours: 24 * (days + 1) }
  const { rows } = await sql<StandingVisit>`
    select v.id, v.starts_at as "startsAt", v.status = ${planned} as planned, array_agg(g.unit_id order by g.position) as "unitIds",
      array_agg(${shortNameOf(sql`g.unit_id`)} order by g.position) as "unitNames"
    from visit v cross join lateral (
      select v.unit_id, '-infinity'::timestamptz as position where not v.of_officer
      union all select x.unit_id, x.joined_at from visit_companion x where x.district_id = v.district_id and x.visit_id = v.id) g
    where v.district_id = ${districtId} and v.enterprise_id = ${enterpriseId} and v.status <> ${over} and v.consent <> ${waiting}
      and v.starts_at between ${startsAt.subtract(around)}::timestamptz and ${startsAt.add(around)}::timestamptz
    group by v.district_id, v.id`.execute(trx)
  return rows
}
