import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { ExtensionDecision } from '@yigen/domain/tasks/task-status.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** What is said to more time that was asked for; the update repeats that nobody has answered. R7.5 */
export async function decideExtension(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { decision, words }: { decision: ExtensionDecision; words: string },
  now: Temporal.Instant,
): Promise<void> {
  const result = await trx
    .updateTable('task_extension')
    .set({ decision, words, decided_by: actor.memberId, decided_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('decision', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
