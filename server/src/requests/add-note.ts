import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, Note } from '@yigen/domain/requests/request.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { insertMessage } from './insert-message.ts'
import { lockRequest } from './lock-request.ts'

/** An internal note: the enterprise never reads it, no clock moves. R11.3 */
export async function addNote(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  note: z.output<typeof Note>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotStep('addNote', request, request.asker))
  await insertMessage(
    trx,
    { districtId: actor.districtId, requestId: id, kind: 'note', side: 'office', authorId: actor.memberId, words: note.words },
    now,
  )
  await record(trx, actor, { kind: 'request.noted', enterpriseId: request.enterpriseId, requestId: id, data: { words: note.words } }, now)
  return { id, status: request.status, at: now }
}
