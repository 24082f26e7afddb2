import { requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import { sql, type Transaction } from 'kysely'
import { contactNotCounted } from '#assignments/answer-counts-as-contact.ts'
import { resumeClocks } from '#clocks/resume-clocks.ts'
import type { DB } from '#database/schema.ts'
import { removeHeldNotices } from '#notices/remove-notices.ts'
import type { HeldReply } from './held-reply.queries.ts'
import type { LockedRequest } from './lock-request.ts'
import { refuseIfStatusMoved, requestStatusSet } from './set-request-status.ts'

/** As if it had never been sent: the clocks run, the matter stands as before, nobody is told. Returns the matter as it was. R4.12 */
export async function revertReply(
  trx: Transaction<DB>,
  request: LockedRequest,
  held: HeldReply,
  as: 'undone' | 'withheld',
  now: Temporal.Instant,
): Promise<LockedRequest> {
  const { districtId, id: requestId } = request
  await trx
    .updateTable('held_reply')
    .set({ undone_at: now, undone_as: as })
    .where('district_id', '=', districtId)
    .where('message_id', '=', held.messageId)
    .execute()
  await resumeClocks(trx, districtId, held.clockIds)
  await contactNotCounted(trx, districtId, held.clockIds)
  await removeHeldNotices(trx, { districtId, requestId, kind: requestNotices.replied, at: held.until })
  await unsay(trx, request, held)
  return { ...request, status: held.wasStatus, firstAnsweredAt: held.wasAnsweredAt, lastMessageId: held.wasLastMessageId }
}

async function unsay(trx: Transaction<DB>, request: LockedRequest, held: HeldReply) {
  await sql`
    update request r set first_answered_at = ${held.wasAnsweredAt}::timestamptz, last_message_id = m.id, last_message_side = m.side
    from request_message m where m.district_id = r.district_id and m.id = ${held.wasLastMessageId}
      and r.district_id = ${request.districtId} and r.id = ${request.id}`.execute(trx)
  refuseIfStatusMoved((await requestStatusSet(request, held.wasStatus).execute(trx)).rows.length)
}
