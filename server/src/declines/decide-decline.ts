import { declineClocks } from '@yigen/domain/declines/declines.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'

type Decision = { status: 'released'; appealUntil: Temporal.Instant } | { status: 'takenBack' } | { status: 'returned'; toTry: string }

/** The proposal is decided and its clock stops; the update repeats the status it expects. R5.2 */
export async function decideDecline(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  decision: Decision,
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, memberId } = actor
  const result = await trx
    .updateTable('decline')
    .set({
      status: decision.status,
      decided_by: memberId,
      decided_at: now,
      ...(decision.status === 'returned' ? { to_try: decision.toTry } : {}),
      ...(decision.status === 'released' ? { appeal_until: decision.appealUntil } : {}),
    })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  await stopClocks(trx, { districtId, subjectId: id, kinds: [declineClocks.release], by: `decline.${decision.status}`, memberId }, now)
}
