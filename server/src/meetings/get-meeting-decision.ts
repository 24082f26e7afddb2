import type { DecisionByItself } from '@yigen/domain/meetings/decision.ts'
import { whyNotFinishMeetingDecision } from '@yigen/domain/meetings/meeting-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { whollySeen } from '#sight/enterprise-sight.ts'
import { subjects } from '#slice/registry.ts'
import { decisionColumns } from './decision-columns.ts'
import { askerOf, meetingJoins } from './lock-meeting.ts'
import { meetingSeen } from './meeting-sight.ts'

type View = z.output<typeof DecisionByItself>
type Row = Omit<View, 'mayFinish'> & { chairId: string; recorderId: string; unitId: string }

/** A decision by itself: whose it is need not be of the meeting, and sees of it what they have to do. R17.3 */
export async function getMeetingDecision(db: Kysely<DB>, actor: Actor, id: string): Promise<View> {
  const { rows } = await sql<Row>`
    select ${decisionColumns}, case when ${meetingSeen(actor)} then g.id end as "meetingId", s.name as "seriesName", g.number as "meetingNumber", g.day::text as "meetingDay",
      case when ${aboutSeen(actor)} then json_build_object('title', i.title, 'opens', json_build_object('kind', i.subject_kind, 'id', i.subject_id)) end as about,
      g.chair_id as "chairId", g.recorder_id as "recorderId", chair.unit_id as "unitId"
    from meeting_decision x join meeting g on g.district_id = x.district_id and g.id = x.meeting_id ${meetingJoins}
    join agenda_item i on i.district_id = x.district_id and i.id = x.item_id
    where x.district_id = ${actor.districtId} and x.id = ${id} and (x.member_id = ${actor.memberId} or ${meetingSeen(actor)})`.execute(db)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  const { chairId, recorderId, unitId, ...row } = rows[0]
  const asker = { ...askerOf(actor, { chairId, recorderId, unitId }), owner: row.ownerId === actor.memberId }
  const why = whyNotFinishMeetingDecision({ ofUnit: row.owner === 'unit', done: row.doneAt !== null }, asker)
  return { ...row, mayFinish: why === null }
}

/** Over `agenda_item i`: the actor sees what it is about with its content. */
function aboutSeen(actor: Actor): RawBuilder<SqlBool> {
  const bySubject = subjects().map(
    ([kind, { seen }]) =>
      sql`when ${sql.lit(kind)} then exists (select from (select i.district_id, i.subject_id::uuid as id) s where ${seen(actor)})`,
  )
  return sql<SqlBool>`(case i.subject_kind ${sql.join(bySubject, sql` `)}
    when 'enterprise' then exists (select from enterprise e where e.district_id = i.district_id and e.id = i.subject_id::uuid and ${whollySeen(actor)}) else false end)`
}
