import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { ShowViewing, ViewingDone } from '@yigen/domain/viewings/viewing.ts'
import { viewingHistory } from '@yigen/domain/viewings/viewings.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'

/** The place was shown: its clock stops. */
export async function showViewing(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof ShowViewing>,
  now: Temporal.Instant,
): Promise<z.output<typeof ViewingDone>> {
  const { districtId, memberId } = actor
  const viewing = await trx
    .updateTable('viewing')
    .set({ shown_at: now })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('member_id', '=', memberId)
    .returning('place')
    .executeTakeFirst()
  if (!viewing) throw new Refused(refusal(refusals.notFound))
  await stopClocks(trx, { districtId, subjectId: id, by: 'viewing.shown', memberId }, now)
  await record(trx, actor, viewingHistory.shown, { subject: { kind: 'viewing', id }, data: { place: viewing.place, words } }, now)
  return { id, at: now }
}
