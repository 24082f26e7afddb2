import type { MeetingWorkDone } from '@yigen/domain/meetings/decision.ts'
import { whyNotChaseAsking } from '@yigen/domain/meetings/meeting-steps.ts'
import { meetingHistory, meetingNotices } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { leaderInPlace } from './leader-in-place.ts'
import { lockAsking } from './lock-meeting-work.ts'

/** A leader who has not answered is asked again, or while they are gone another in their place; it is recorded each time. R10.2, R17.3 */
export async function chaseAsking(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof MeetingWorkDone>> {
  const asking = await lockAsking(trx, actor, id, now)
  const { meetingId, enterpriseId, leaderId, leaderName, leaderGone, askedBy, words: asked, dueAt } = asking
  refuseIf(whyNotChaseAsking(asking, { ...asking.asker, holds: asking.holds }))
  const { districtId, memberId } = actor
  await sql`update asking set chased = chased + 1, chased_at = ${now} where district_id = ${districtId} and id = ${id}`.execute(trx)
  const of = { subject: { kind: 'meeting', id: meetingId }, enterpriseId } as const
  await record(trx, actor, meetingHistory.chased, { ...of, data: { who: leaderName, asked, askingId: id } }, now)
  const asks = leaderGone ? await leaderInPlace(trx, districtId, { leaderId, askers: [askedBy, memberId] }, now) : leaderId
  const told = { subject: { kind: 'asking', id }, enterpriseId, to: others([asks], memberId) } as const
  await tell(trx, districtId, meetingNotices.chased, { ...told, data: { who: actor.name, asked, dueAt: dueAt.toString() } }, now)
  return { id, meetingId, at: now }
}
