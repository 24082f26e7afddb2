import type { LeadershipDone } from '@yigen/domain/leaderships/leadership.ts'
import { leadershipHistory, leadershipNotices } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { takeOverLead } from './take-over-lead.ts'
import { aboutProject, newsOfLeadership, toldOf } from './told-of-leadership.ts'

/** Who was asked leads the project from this instant; the leadership before it ends at the same. R14.1, R14.2, R3.8 */
export async function acceptLeadership(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof LeadershipDone>> {
  const { districtId, memberId } = actor
  const { project, waiting } = await takeOverLead(trx, actor, id, { step: 'acceptLeadership', status: 'accepted' }, now)
  const said = { project: project.name, from: waiting.leaderName ?? '' }
  await record(trx, actor, leadershipHistory.accepted, { ...aboutProject(project), data: said }, now)
  const to = toldOf(waiting, memberId)
  await tell(trx, districtId, leadershipNotices.accepted, { ...newsOfLeadership(project), to, data: { who: actor.name, ...said } }, now)
  return { id, isKey: true, leaderId: memberId, at: now }
}
