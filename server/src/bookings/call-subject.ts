import { isOfOffice } from '@yigen/domain/members/access.ts'
import { sql } from 'kysely'
import type { Subject } from '#slice/subject.ts'

/** Who did not come is told by where and when, never by name: what a notice keeps stays longer than their number. R19.3 */
export const callSubject: Subject = {
  title: sql`(
    select t.name || to_char(b.starts_at at time zone 'Asia/Shanghai', ' MM-DD HH24:MI') from booking b
    join station_session x on x.district_id = b.district_id and x.id = b.session_id join station t on t.district_id = x.district_id and t.id = x.station_id
    where b.district_id = c.district_id and b.id = c.subject_id)`,
  seen: actor => sql`(${isOfOffice(actor)} and exists (
    select from booking b join duty d on d.district_id = b.district_id and d.session_id = b.session_id
    where b.district_id = s.district_id and b.id = s.id and d.member_id = ${actor.memberId} and d.ended_at is null))`,
  day: () => sql`'{}'::json`,
}
