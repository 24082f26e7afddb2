import type { KeyEndStatus } from '@yigen/domain/leaderships/leadership-status.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

type Answer = { status: Exclude<KeyEndStatus, 'proposed'>; words?: string }

/** A proposed end of key is answered so, once. */
export async function answerKeyEnd(
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  id: string,
  { status, words = '' }: Answer,
  now: Temporal.Instant,
): Promise<void> {
  const result = await trx
    .updateTable('key_end_proposal')
    .set({ status, words, answered_by: memberId, answered_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
