import type { DeclineLeadership, LeadershipDone } from '@yigen/domain/leaderships/leadership.ts'
import { leadershipHistory, leadershipNotices } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { answerLeaderProposal } from './answer-leader-proposal.ts'
import { lockLeadership } from './lock-leadership.ts'
import { aboutProject, newsOfLeadership, toldOf } from './told-of-leadership.ts'

/** Who was asked does not take it over; the leader stays. R14.2, R3.5 */
export async function declineLeadership(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof DeclineLeadership>,
  now: Temporal.Instant,
): Promise<z.output<typeof LeadershipDone>> {
  const { districtId, memberId } = actor
  const { project, waiting } = await lockLeadership(trx, actor, id, 'declineLeadership')
  await answerLeaderProposal(trx, actor, { id: waiting.change?.id ?? '', projectId: id }, { status: 'declined', words }, now)
  const about = aboutProject(project)
  await record(trx, actor, leadershipHistory.declined, { ...about, data: { project: project.name, words } }, now)
  const data = { who: actor.name, project: project.name, words }
  await tell(trx, districtId, leadershipNotices.declined, { ...newsOfLeadership(project), to: toldOf(waiting, memberId), data }, now)
  return { id, isKey: true, leaderId: project.leaderId, at: now }
}
