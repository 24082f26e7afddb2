import { randomUUIDv7 } from 'node:crypto'
import type { RecordLeave } from '@yigen/domain/assignments/assignment.ts'
import { whyNotLeave, whyNotLeaveTimes } from '@yigen/domain/assignments/assignment-steps.ts'
import { assignmentHistory, assignmentRefusals } from '@yigen/domain/assignments/assignments.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { fieldName } from '@yigen/domain/refusals/field-sentence.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { insertLeave } from '#people/insert-leave.ts'
import { findColleague } from './candidate.queries.ts'
import { beginCover } from './cover.ts'
import type { Leave } from './leave.queries.ts'

/** From when to when a member is away; the deputy covers meanwhile, at once when it has begun. R3.3 */
export async function recordLeave(
  trx: Transaction<DB>,
  actor: Actor,
  memberId: string,
  { from, until, reason }: z.output<typeof RecordLeave>,
  now: Temporal.Instant,
): Promise<Leave> {
  const member = await findColleague(trx, actor, memberId)
  refuseIf(whyNotLeave(member, actor) ?? whyNotLeaveTimes(from, until, now, fieldName(['from'], actor.language)))
  const leave = { id: randomUUIDv7(), memberId, memberName: member.name, from, until, reason }
  const begun = Temporal.Instant.compare(from, now) <= 0
  if (!(await insertLeave(trx, actor, leave, begun, now)))
    throw new Refused(refusal(assignmentRefusals.leaveOverlaps, {}, { field: 'from' }))
  const data = { name: member.name, from: momentBlank(from, now), until: momentBlank(until, now), reason }
  await record(trx, actor, assignmentHistory.leaveRecorded, { subject: { kind: 'member', id: memberId }, data }, now)
  if (begun) await beginCover(trx, actor, leave, now)
  return leave
}
