import type { LeadershipDone, RefuseEndOfKey } from '@yigen/domain/leaderships/leadership.ts'
import { leadershipClocks, leadershipHistory, leadershipNotices } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { answerKeyEnd } from './answer-key-end.ts'
import { lockLeadership } from './lock-leadership.ts'
import { aboutProject, newsOfLeadership, toldOf } from './told-of-leadership.ts'

/** The leader does not consent: the project stays key. R14.4 */
export async function refuseEndOfKey(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof RefuseEndOfKey>,
  now: Temporal.Instant,
): Promise<z.output<typeof LeadershipDone>> {
  const { districtId, memberId } = actor
  const { project, waiting } = await lockLeadership(trx, actor, id, 'refuseEndOfKey')
  await answerKeyEnd(trx, actor, waiting.end?.id ?? '', { status: 'refused', words }, now)
  const kinds = [leadershipClocks.endOfKeyAnswer]
  await stopClocks(trx, { districtId, subjectId: id, kinds, by: 'leadership.endRefused', memberId }, now)
  const about = aboutProject(project)
  await record(trx, actor, leadershipHistory.endRefused, { ...about, data: { project: project.name, words } }, now)
  const data = { who: actor.name, project: project.name, words }
  await tell(trx, districtId, leadershipNotices.endRefused, { ...newsOfLeadership(project), to: toldOf(waiting, memberId), data }, now)
  return { id, isKey: true, leaderId: project.leaderId, at: now }
}
