import { sql } from 'kysely'
import type { CalendarEntries, CalendarEntry } from '#slice/calendar-entries.ts'

/** The weekly meetings at which somebody is expected, for themself or for who is away. R17.1 */
export const meetingEntries: CalendarEntries = {
  title: { zh: '{name}', en: '{name}' },
  path: id => `/meetings/${id}`,
  of: ({ districtId, memberId }, since) => sql<CalendarEntry>`
    select g.id, s.name, g.place, g.starts_at as "startsAt", null::timestamptz as "endsAt", g.changes, false as "calledOff"
    from meeting g join meeting_series s on s.district_id = g.district_id and s.id = g.series_id
    where g.district_id = ${districtId} and g.starts_at >= ${since} and exists (
      select from meeting_person x where x.district_id = g.district_id and x.meeting_id = g.id
        and (x.substitute_id = ${memberId} or (x.member_id = ${memberId} and x.substitute_id is null)))`,
}
