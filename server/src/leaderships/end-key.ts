import { leadershipClocks } from '@yigen/domain/leaderships/leaderships.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from '#projects/lock-project.ts'
import { setKey } from '#projects/set-key.ts'
import { stopReview } from '#reviews/stop-review.ts'
import { endLeadership } from './pass-leadership.ts'

/** From this instant the project is key no longer: nobody leads it, nobody reviews it. R14.4 */
export async function endKey(
  trx: Transaction<DB>,
  actor: Actor,
  project: Pick<LockedProject, 'districtId' | 'id'>,
  by: 'leadership.endConsented' | 'leadership.ended',
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, id: subjectId } = project
  await endLeadership(trx, project, now)
  await setKey(trx, project, { isKey: false, leaderId: null, since: null })
  const kinds = [leadershipClocks.endOfKeyAnswer, leadershipClocks.leaderAnswer]
  await stopClocks(trx, { districtId, subjectId, kinds, by, memberId: actor.memberId }, now)
  await stopReview(trx, actor, project, by, now)
}
