import { whyNotLeave } from '@yigen/domain/assignments/assignment-steps.ts'
import { assignmentHistory, assignmentRefusals } from '@yigen/domain/assignments/assignments.slice.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { shortenLeave } from '#people/shorten-leave.ts'
import { findColleague } from './candidate.queries.ts'
import { endCover } from './cover.ts'
import { lockLeave } from './leave.queries.ts'

/** Back early: a leave under way ends now, one that has not begun never does. R3.3 */
export async function cancelLeave(
  trx: Transaction<DB>,
  actor: Actor,
  memberId: string,
  leaveId: string,
  now: Temporal.Instant,
): Promise<{ ok: true }> {
  const member = await findColleague(trx, actor, memberId)
  const leave = await lockLeave(trx, actor.districtId, memberId, leaveId)
  if (!leave) throw new Refused(refusal(refusals.notFound))
  refuseIf(whyNotLeave(member, actor))
  if (leave.endedAt || Temporal.Instant.compare(leave.until, now) <= 0) throw new Refused(refusal(assignmentRefusals.leaveOver))
  await shortenLeave(trx, actor.districtId, leave, now)
  const data = { name: leave.memberName, from: momentBlank(leave.from, now), until: momentBlank(leave.until, now) }
  await record(trx, actor, assignmentHistory.leaveCancelled, { subject: { kind: 'member', id: memberId }, data }, now)
  if (leave.begunAt) await endCover(trx, actor, leave, now)
  return { ok: true }
}
