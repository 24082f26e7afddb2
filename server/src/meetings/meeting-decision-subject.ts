import { sql } from 'kysely'
import type { Subject } from '#slice/subject.ts'
import { holdsAsking } from './asking-columns.ts'
import { meetingSeen } from './meeting-sight.ts'

/** Whose decision it is sees it, and who sees its meeting. R17.3 */
export const meetingDecisionSubject: Subject = {
  title: sql`(select left(x.words, 60) from meeting_decision x where x.district_id = c.district_id and x.id = c.subject_id)`,
  seen: actor => sql`exists (
    select from meeting_decision x join meeting g on g.district_id = x.district_id and g.id = x.meeting_id
    where x.district_id = s.district_id and x.id = s.id and (x.member_id = ${actor.memberId} or ${meetingSeen(actor)}))`,
  day: () => sql`'{}'::json`,
}

/** What was asked of a leader: their own, theirs who chases, and of who sees the meeting. R17.3 */
export const askingSubject: Subject = {
  title: sql`(select left(x.words, 60) from asking x where x.district_id = c.district_id and x.id = c.subject_id)`,
  seen: actor => sql`exists (
    select from asking x join meeting g on g.district_id = x.district_id and g.id = x.meeting_id
    where x.district_id = s.district_id and x.id = s.id and (x.leader_id = ${actor.memberId} or ${holdsAsking(actor)} or ${meetingSeen(actor)}))`,
  day: () => sql`'{}'::json`,
}
