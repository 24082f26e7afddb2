import type { VisitConsent, VisitStatus } from '@yigen/domain/visits/visit-status.ts'
import { sql } from 'kysely'
import type { CalendarEntries, CalendarEntry } from '#slice/calendar-entries.ts'
import { enterpriseOfVisit } from './visit-sight.ts'

const [planned, off, asked] = ['planned', 'calledOff', 'asked'] satisfies [VisitStatus, VisitStatus, VisitConsent]

/** Whom somebody goes to see; not while the enterprise is asked. Begun from who goes: a district has many visits that are not theirs. R20.1 */
export const visitEntries: CalendarEntries = {
  title: { zh: '走访 {name}', en: 'Visit {name}' },
  path: id => `/visits/${id}`,
  of: ({ districtId, memberId }, since) => sql<CalendarEntry>`
    select v.id, e.name, v.place, v.starts_at as "startsAt", null::timestamptz as "endsAt", (v.status <> ${planned})::int as changes, v.status = ${off} as "calledOff"
    from (
      select o.* from visit o where o.district_id = ${districtId} and o.visitor_id = ${memberId}
      union all
      select o.* from visit_companion c join visit o on o.district_id = c.district_id and o.id = c.visit_id
      where c.district_id = ${districtId} and c.member_id = ${memberId} and o.visitor_id <> ${memberId}
    ) v ${enterpriseOfVisit}
    where v.starts_at >= ${since} and v.consent <> ${asked}`,
}
