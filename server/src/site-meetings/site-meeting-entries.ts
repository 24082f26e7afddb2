import { sql } from 'kysely'
import type { CalendarEntries, CalendarEntry } from '#slice/calendar-entries.ts'
import { siteMeetingJoins } from './site-meeting-sight.ts'

/** To which somebody is asked by name, and those of projects that they follow or lead; who planned one keeps it no longer than they do. R13.7, R14.1 */
export const siteMeetingEntries: CalendarEntries = {
  title: { zh: '现场会 {name}', en: 'Site meeting {name}' },
  path: id => `/site-meetings/${id}`,
  of: ({ districtId, memberId }, since) => sql<CalendarEntry>`
    select g.id, p.name, g.place, g.starts_at as "startsAt", null::timestamptz as "endsAt", g.status = 'calledOff' as "calledOff",
      ((g.status = 'calledOff')::int + (select count(*) from site_meeting_move x where x.district_id = g.district_id and x.meeting_id = g.id))::int as changes
    from site_meeting g ${siteMeetingJoins}
    where g.district_id = ${districtId} and g.starts_at >= ${since} and (${memberId}::uuid in (e.officer_id, p.leader_id) or exists (
      select from site_meeting_guest x where x.district_id = g.district_id and x.meeting_id = g.id and x.member_id = ${memberId} and x.asked))`,
}
