import type { LeadershipDone } from '@yigen/domain/leaderships/leadership.ts'
import { leadershipHistory, leadershipNotices } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { answerKeyEnd } from './answer-key-end.ts'
import { endKey } from './end-key.ts'
import { lockLeadership } from './lock-leadership.ts'
import { aboutProject, newsOfLeadership, toldOf } from './told-of-leadership.ts'

/** The leader consents: the project is key no longer. R14.4 */
export async function consentToEndOfKey(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof LeadershipDone>> {
  const { project, waiting } = await lockLeadership(trx, actor, id, 'consentToEndOfKey')
  const { id: proposalId = '', reason = '' } = waiting.end ?? {}
  await answerKeyEnd(trx, actor, proposalId, { status: 'consented' }, now)
  await endKey(trx, actor, project, 'leadership.endConsented', now)
  const about = aboutProject(project)
  await record(trx, actor, leadershipHistory.endConsented, { ...about, data: { project: project.name, reason } }, now)
  const data = { who: actor.name, project: project.name, reason }
  const to = toldOf(waiting, actor.memberId)
  await tell(trx, actor.districtId, leadershipNotices.endConsented, { ...newsOfLeadership(project), to, data }, now)
  return { id, isKey: false, leaderId: null, at: now }
}
