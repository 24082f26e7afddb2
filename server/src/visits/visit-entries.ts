import type { VisitConsent, VisitStatus } from '@yigen/domain/visits/visit-status.ts'
import { sql } from 'kysely'
import type { CalendarEntries, CalendarEntry } from '#slice/calendar-entries.ts'
import { enterpriseOfVisit } from './visit-sight.ts'

const [planned, off, asked] = ['planned', 'calledOff', 'asked'] satisfies [VisitStatus, VisitStatus, VisitConsent]

/** Whom somebody goes to see; not while the enterprise is asked. R20.1 */
export const visitEntries: CalendarEntries = {
  title: { zh: '走访 {name}', en: 'Visit {name}' },
  path: id => `/visits/${id}`,
  of: ({ districtId, memberId }, since) => sql<CalendarEntry>`
    select v.id, e.name, v.place, v.starts_at as "startsAt", null::timestamptz as "endsAt", (v.status <> ${planned})::int as changes, v.status = ${off} as "calledOff"
    from visit v ${enterpriseOfVisit}
    where v.district_id = ${districtId} and v.starts_at >= ${since} and v.consent <> ${asked} and v.id in (
      select o.id from visit o where o.district_id = ${districtId} and o.visitor_id = ${memberId} and o.starts_at >= ${since}
      union all select c.visit_id from visit_companion c where c.district_id = ${districtId} and c.member_id = ${memberId})`,
}
