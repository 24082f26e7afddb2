import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { holdsAsking, leaderIsGone } from './asking-columns.ts'
import { askerOf } from './lock-meeting.ts'
import { meetingSeen } from './meeting-sight.ts'

type OfMeeting = { meetingId: string; chairId: string; recorderId: string; unitId: string; enterpriseId: string | null }
export type LockedDecision = OfMeeting & { words: string; ownerId: string | null; decidedBy: string; done: boolean }
export type LockedAsking = OfMeeting & {
  words: string
  askedBy: string
  leaderId: string
  leaderName: string
  leaderGone: boolean
  dueAt: Temporal.Instant
  answered: boolean
  /** its clock lies with the actor */
  holds: boolean
}

const ofMeeting = sql`x.meeting_id as "meetingId", g.chair_id as "chairId", g.recorder_id as "recorderId", chair.unit_id as "unitId", i.enterprise_id as "enterpriseId"`
const joins = sql`
  join meeting g on g.district_id = x.district_id and g.id = x.meeting_id join member chair on chair.id = g.chair_id
  join agenda_item i on i.district_id = x.district_id and i.id = x.item_id`

/** A decision of somebody, taken for a step on it: theirs, and of who sees the meeting; else 404. */
export async function lockDecision(trx: Transaction<DB>, actor: Actor, id: string) {
  const { rows } = await sql<LockedDecision>`
    select ${ofMeeting}, x.words, x.member_id as "ownerId", x.decided_by as "decidedBy", x.done_at is not null as done from meeting_decision x ${joins}
    where x.district_id = ${actor.districtId} and x.id = ${id} and (x.member_id = ${actor.memberId} or ${meetingSeen(actor)}) for update of x`.execute(
    trx,
  )
  return withAsker(actor, rows[0])
}

/** The same of what was asked: theirs who is asked, theirs with whom its clock lies, and of who sees the meeting. */
export async function lockAsking(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant) {
  const { rows } = await sql<LockedAsking>`
    select ${ofMeeting}, x.words, x.asked_by as "askedBy", x.leader_id as "leaderId", l.name as "leaderName", ${leaderIsGone(now)} as "leaderGone", x.due_at as "dueAt", x.answered_at is not null as answered,
      ${holdsAsking(actor)} as holds
    from asking x ${joins} join member l on l.id = x.leader_id
    where x.district_id = ${actor.districtId} and x.id = ${id} and (x.leader_id = ${actor.memberId} or ${holdsAsking(actor)} or ${meetingSeen(actor)}) for update of x`.execute(
    trx,
  )
  return withAsker(actor, rows[0])
}

function withAsker<Row extends OfMeeting>(actor: Actor, row: Row | undefined) {
  if (!row) throw new Refused(refusal(refusals.notFound))
  return { ...row, asker: askerOf(actor, row) }
}
