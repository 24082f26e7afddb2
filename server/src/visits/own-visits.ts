import { endOfTomorrow } from '@yigen/domain/calendar/zone.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { VisitConsent, VisitStatus } from '@yigen/domain/visits/visit-status.ts'
import { sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import { type Part, rowsPart } from '#database/part.ts'
import { WorkedOut } from '#database/worked-out.ts'
import { goesAlong } from './visit-sight.ts'

type OwnVisit = { visitId: string; enterpriseName: string; place: string; startsAt: Temporal.Instant }

const toMake = ['planned'] as const satisfies readonly VisitStatus[]
const waiting: VisitConsent = 'asked'

/** Whom the reader goes to see until tomorrow is over, and whom they went to see without a note so far; a part of their day. R20.1, R20.2 */
export const ownVisits = (actor: Actor, now: Temporal.Instant): Part<OwnVisit[]> =>
  rowsPart(
    () => sql<OwnVisit>`
      select v.id as "visitId", e.name as "enterpriseName", v.place, v.starts_at as "startsAt" from visit v
      join enterprise e on e.district_id = v.district_id and e.id = v.enterprise_id
      where v.district_id = ${actor.districtId} and ${oneOf(sql`v.status`, toMake)} and v.consent <> ${waiting}
        and v.starts_at < ${new WorkedOut(now, endOfTomorrow)}::timestamptz and ${goesAlong(actor)} order by v.starts_at`,
    { startsAt: true },
  )
