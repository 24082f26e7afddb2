import type { EnforceLeader, LeadershipDone } from '@yigen/domain/leaderships/leadership.ts'
import { leadershipHistory, leadershipNotices } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { takeOverLead } from './take-over-lead.ts'
import { aboutProject, newsOfLeadership, toldOf } from './told-of-leadership.ts'

/** The minister decides a proposed change of leader with a reason, and waits for no answer; not to who is away. R14.2, R3.9 */
export async function enforceLeader(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof EnforceLeader>,
  now: Temporal.Instant,
): Promise<z.output<typeof LeadershipDone>> {
  const { districtId, memberId } = actor
  const way = { step: 'enforceLeader', status: 'enforced', words: reason } as const
  const { project, waiting, change } = await takeOverLead(trx, actor, id, way, now)
  const said = { project: project.name, from: waiting.leaderName ?? '', to: change.toName, reason }
  await record(trx, actor, leadershipHistory.enforced, { ...aboutProject(project), data: said }, now)
  const to = [...toldOf(waiting, memberId), change.toId]
  await tell(trx, districtId, leadershipNotices.enforced, { ...newsOfLeadership(project), to, data: { who: actor.name, ...said } }, now)
  return { id, isKey: true, leaderId: change.toId, at: now }
}
