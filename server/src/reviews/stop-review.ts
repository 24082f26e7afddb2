import type { Actor } from '@yigen/domain/members/actor.ts'
import { reviewClocks } from '@yigen/domain/reviews/reviews.slice.ts'
import type { Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import type { LockedProject } from '#projects/lock-project.ts'

/** The review that was to be is done, or owed no more. R14.3 */
export async function stopReview(
  trx: Transaction<DB>,
  { memberId }: Actor,
  { districtId, id: subjectId }: Pick<LockedProject, 'districtId' | 'id'>,
  by: string,
  now: Temporal.Instant,
): Promise<void> {
  await stopClocks(trx, { districtId, subjectId, kinds: [reviewClocks.review], by, memberId }, now)
}
