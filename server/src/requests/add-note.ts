import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, Note } from '@yigen/domain/requests/request.ts'
import { whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import { requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { insertMessage } from './insert-message.ts'
import { type LockedRequest, lockRequest } from './lock-request.ts'
import { toldOfNote } from './people-of-request.ts'

/** An internal note: the enterprise never reads it, no clock moves. R11.3. A superior's is a word to who has the matter in hand, and they are told of it. */
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
  await record(trx, actor, requestHistory.noted, { enterpriseId: request.enterpriseId, requestId: id, data: { words: note.words } }, now)
  await tellOffice(trx, actor, request, note.words, now)
  return { id, status: request.status, at: now }
}

async function tellOffice(trx: Transaction<DB>, actor: Actor, request: LockedRequest, words: string, now: Temporal.Instant) {
  const { id, enterpriseId } = request
  const data = { who: actor.name, enterprise: request.enterpriseName, title: request.title, words }
  const to = toldOfNote(request, request.asker.relation, actor.memberId)
  await tell(trx, actor.districtId, requestNotices.noted, { to, enterpriseId, requestId: id, data }, now)
}
