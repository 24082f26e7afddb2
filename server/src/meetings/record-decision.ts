import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { DecisionRecorded, RecordDecision } from '@yigen/domain/meetings/decision.ts'
import { meetingDecisionDue, whyNotMeetingDecisionDue } from '@yigen/domain/meetings/meeting-decision-due.ts'
import { meetingHistory } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { handDecision, taskOfDecision } from './hand-decision.ts'
import { leaveDecision, ownerOfDecision } from './leave-decision.ts'
import { aboutItem, type LockedItem, lockItem } from './lock-item.ts'

type Written = z.output<typeof RecordDecision>
export type NewDecision = { id: string; words: string; day: Temporal.PlainDate; dueAt: Temporal.Instant }

/** What, who, by when: it becomes work in the same step, a task of a unit or a clock of a person. R17.3 */
export async function recordDecision(
  trx: Transaction<DB>,
  actor: Actor,
  itemId: string,
  written: Written,
  now: Temporal.Instant,
): Promise<z.output<typeof DecisionRecorded>> {
  const item = await lockItem(trx, actor, itemId, 'recordDecision', now)
  const calendar = await readCalendar(trx, actor.districtId, now)
  const day = Temporal.PlainDate.from(written.day)
  const decision = { id: randomUUIDv7(), words: written.words, day, dueAt: meetingDecisionDue(calendar, day) }
  refuseIf(whyNotMeetingDecisionDue(decision.dueAt, day, now))
  const start = await becomesWork(trx, actor, item, written, decision, now)
  const number = await insertDecision(trx, actor, item, decision, written, now)
  const work = await start()
  const data = { words: decision.words, who: work.who, dueAt: momentBlank(work.dueAt, now), decisionId: decision.id }
  await record(trx, actor, meetingHistory.decided, { ...aboutItem(item), data }, now)
  return { id: decision.id, meetingId: item.meeting.id, number, taskId: work.taskId, dueAt: work.dueAt, at: now }
}

/** Who has it is known before it is written; the work hangs on the row. */
async function becomesWork(
  trx: Transaction<DB>,
  actor: Actor,
  item: LockedItem,
  written: Written,
  decision: NewDecision,
  now: Temporal.Instant,
) {
  if (written.owner === 'unit') {
    const task = await taskOfDecision(trx, actor, written.unitId, decision, now)
    return () => handDecision(trx, actor, decision.id, task, now)
  }
  const owner = await ownerOfDecision(trx, actor, written.memberId)
  return () => leaveDecision(trx, actor, owner, decision, item, now)
}

/** Its number in the meeting, whose lock orders them. */
async function insertDecision(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  item: LockedItem,
  { id, words, day, dueAt }: NewDecision,
  written: Written,
  now: Temporal.Instant,
): Promise<number> {
  const [unitId, ownerId] = written.owner === 'unit' ? [written.unitId, null] : [null, written.memberId]
  const { rows } = await sql<{ number: number }>`
    insert into meeting_decision (district_id, id, meeting_id, item_id, number, words, unit_id, member_id, day, due_at, decided_by, decided_at)
    select ${districtId}, ${id}, ${item.meeting.id}, ${item.id}, coalesce(max(x.number), 0) + 1, ${words}, ${unitId}, ${ownerId}::uuid, ${day}, ${dueAt}, ${memberId}, ${now}
    from meeting_decision x where x.district_id = ${districtId} and x.meeting_id = ${item.meeting.id} returning number`.execute(trx)
  return rows[0]?.number ?? 1
}
