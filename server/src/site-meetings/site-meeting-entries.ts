import { sql } from 'kysely'
import type { CalendarEntries, CalendarEntry } from '#slice/calendar-entries.ts'

/** To which somebody is asked by name, and those of projects that they follow or lead; who planned one keeps it no longer than they do. Begun from whose it is: a district has many that are not. R13.7, R14.1 */
export const siteMeetingEntries: CalendarEntries = {
  title: { zh: '现场会 {name}', en: 'Site meeting {name}' },
  path: id => `/site-meetings/${id}`,
  of: ({ districtId, memberId }, since) => sql<CalendarEntry>`
    select g.id, p.name, g.place, g.starts_at as "startsAt", null::timestamptz as "endsAt", g.status = 'calledOff' as "calledOff",
      ((g.status = 'calledOff')::int + (select count(*) from site_meeting_move x where x.district_id = g.district_id and x.meeting_id = g.id))::int as changes
    from (
      select x.meeting_id as id from site_meeting_guest x where x.district_id = ${districtId} and x.member_id = ${memberId} and x.asked
      union
      select o.id from project p join site_meeting o on o.district_id = p.district_id and o.project_id = p.id
      where p.district_id = ${districtId} and p.leader_id = ${memberId} and o.starts_at >= ${since}
      union
      select o.id from enterprise e join project p on p.district_id = e.district_id and p.enterprise_id = e.id
        join site_meeting o on o.district_id = p.district_id and o.project_id = p.id
      where e.district_id = ${districtId} and e.officer_id = ${memberId} and o.starts_at >= ${since}
    ) mine join site_meeting g on g.district_id = ${districtId} and g.id = mine.id join project p on p.district_id = g.district_id and p.id = g.project_id
    where g.starts_at >= ${since}`,
}
