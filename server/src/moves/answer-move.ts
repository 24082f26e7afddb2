import type { Actor } from '@yigen/domain/members/actor.ts'
import type { AnswerMove } from '@yigen/domain/moves/move.ts'
import { whyNotAnswerMove } from '@yigen/domain/moves/move-steps.ts'
import { moveHistory, moveNotices } from '@yigen/domain/moves/moves.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done } from '@yigen/domain/requests/request.ts'
import { isOpen } from '@yigen/domain/requests/request-status.ts'
import { type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { officeOf, others } from '#requests/people-of-request.ts'
import { matterSeen } from '#sight/matter-sight.ts'
import { type OpenMove, openMoveOf } from './move.queries.ts'
import { passMatter } from './pass-matter.ts'

/** Who was asked takes the matter over, or does not. Taken over, its clocks are theirs, and the enterprise hears from them within 24 hours. R3.6 */
export async function answerMove(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { accept, words }: z.output<typeof AnswerMove>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const request = await lockRequest(trx, actor, id, now, seenOrAsked(actor))
  const move = isOpen(request.status) ? await openMoveOf(trx, actor.districtId, id) : null
  refuseIf(whyNotAnswerMove(move, actor))
  if (!move) return { id, status: request.status, at: now }
  await trx
    .updateTable('request_move')
    .set({ answer: accept ? 'accepted' : 'refused', answer_words: words, answered_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', move.id)
    .execute()
  if (accept) await passMatter(trx, request, actor.memberId, now)
  const kind = accept ? moveHistory.moved : moveHistory.moveRefused
  const about = { subject: { kind: 'move', id: move.id }, enterpriseId: request.enterpriseId, requestId: id } as const
  await record(trx, actor, kind, { ...about, data: { words } }, now)
  await tellOfAnswer(trx, actor, request, move, accept, now)
  return { id, status: request.status, at: now }
}

/** Who was asked once is told that nothing waits any more, though a matter they refused is closed to them again. */
const seenOrAsked = (actor: Actor) => sql<SqlBool>`(${matterSeen(actor)} or exists (
  select from request_move v where v.district_id = r.district_id and v.request_id = r.id and v.to_id = ${actor.memberId}))`

async function tellOfAnswer(
  trx: Transaction<DB>,
  actor: Actor,
  request: LockedRequest,
  move: OpenMove,
  accept: boolean,
  now: Temporal.Instant,
) {
  await tell(
    trx,
    actor.districtId,
    moveNotices.answered,
    {
      to: others([move.proposedById, move.fromId, ...officeOf(request)], actor.memberId),
      enterpriseId: request.enterpriseId,
      requestId: request.id,
      data: { who: actor.name, enterprise: request.enterpriseName, title: request.title, answer: accept ? 'accepted' : 'refused' },
    },
    now,
  )
}
