import type { KeyMade, MakeKeyProject } from '@yigen/domain/leaderships/leadership.ts'
import { whyNotLead } from '@yigen/domain/leaderships/leadership-steps.ts'
import { leadershipHistory, leadershipNotices } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { startReview } from '#reviews/start-review.ts'
import { findLeader, holdLeaders } from './leader.queries.ts'
import { lockLeadership } from './lock-leadership.ts'
import { passLeadership } from './pass-leadership.ts'
import { aboutProject, newsOfLeadership, toldOf } from './told-of-leadership.ts'

/** The minister makes a project key and names its leader, who is told; from now on it is reviewed. Not without an officer and a plan in force. R14.1, R14.2, R14.3 */
export async function makeKeyProject(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { leaderId, reason }: z.output<typeof MakeKeyProject>,
  now: Temporal.Instant,
): Promise<z.output<typeof KeyMade>> {
  const { districtId, memberId } = actor
  await holdLeaders(trx, districtId, [leaderId])
  const { project, waiting } = await lockLeadership(trx, actor, id, 'makeKeyProject')
  const leader = await findLeader(trx, districtId, leaderId, now)
  refuseIf(whyNotLead(leader))
  await passLeadership(trx, project, { leaderId, namedBy: memberId, reason, keySince: null }, now)
  await startReview(trx, project, now)
  const data = { project: project.name, leader: leader.name }
  await record(trx, actor, leadershipHistory.keyMade, { ...aboutProject(project), data: { ...data, leaderId, reason } }, now)
  const to = toldOf({ ...waiting, leaderId }, memberId)
  await tell(trx, districtId, leadershipNotices.keyMade, { ...newsOfLeadership(project), to, data: { who: actor.name, ...data } }, now)
  return { id, leaderId, at: now }
}
