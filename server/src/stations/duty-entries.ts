import { sql } from 'kysely'
import type { CalendarEntries, CalendarEntry } from '#slice/calendar-entries.ts'

/** Where somebody is on duty, and where they were to be. R19.2 */
export const dutyEntries: CalendarEntries = {
  title: { zh: '驻点值班 {name}', en: 'On duty at {name}' },
  path: id => `/duty/${id}`,
  of: ({ districtId, memberId }, since) => sql<CalendarEntry>`
    select x.id, t.name, t.place, x.starts_at as "startsAt", x.ends_at as "endsAt", (x.changes + count(*) - 1 + count(d.ended_at))::int as changes,
      (x.state = 'calledOff' or count(*) = count(d.ended_at)) as "calledOff"
    from duty d join station_session x on x.district_id = d.district_id and x.id = d.session_id join station t on t.district_id = x.district_id and t.id = x.station_id
    where d.district_id = ${districtId} and d.member_id = ${memberId} and x.starts_at >= ${since}
    group by x.district_id, x.id, t.district_id, t.id`,
}
