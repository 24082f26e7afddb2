import { randomUUIDv7 } from 'node:crypto'
import type { RecordLeave } from '@yigen/domain/assignments/assignment.ts'
import { whyNotLeave, whyNotLeaveTimes } from '@yigen/domain/assignments/assignment-steps.ts'
import { assignmentHistory, assignmentRefusals } from '@yigen/domain/assignments/assignments.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { fieldName } from '@yigen/domain/refusals/field-sentence.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
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
  await insertLeave(trx, actor, leave, begun, now)
  const data = { name: member.name, from: momentBlank(from, now), until: momentBlank(until, now), reason }
  await record(trx, actor, assignmentHistory.leaveRecorded, { subject: { kind: 'member', id: memberId }, data }, now)
  if (begun) await beginCover(trx, actor, leave, now)
  return leave
}

/** The member's row is the lock: two leaves entered at once stand in line, and the second is refused where they overlap. */
async function insertLeave(trx: Transaction<DB>, actor: Actor, leave: Leave, begun: boolean, now: Temporal.Instant) {
  await sql`select from member where id = ${leave.memberId} for no key update`.execute(trx)
  const during = sql`tstzrange(${leave.from}::timestamptz, ${leave.until}::timestamptz)`
  const { rows } = await sql`
    select from leave where district_id = ${actor.districtId} and member_id = ${leave.memberId} and during && ${during}`.execute(trx)
  if (rows.length > 0) throw new Refused(refusal(assignmentRefusals.leaveOverlaps, {}, { field: 'from' }))
  await sql`
    insert into leave (district_id, id, member_id, during, reason, recorded_by, recorded_at, begun_at)
    values (${actor.districtId}, ${leave.id}, ${leave.memberId}, ${during}, ${leave.reason}, ${actor.memberId}, ${now},
      ${begun ? now : null}::timestamptz)`.execute(trx)
}
