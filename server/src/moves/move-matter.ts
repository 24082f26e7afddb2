import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { MoveMatter } from '@yigen/domain/moves/move.ts'
import { whyNotMoveTo } from '@yigen/domain/moves/move-steps.ts'
import { moveHistory, moveNotices } from '@yigen/domain/moves/moves.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done } from '@yigen/domain/requests/request.ts'
import { whyNotMay, whyNotMove } from '@yigen/domain/requests/request-steps.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { findCandidate } from '#assignments/candidate.queries.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { lockRequest } from '#requests/lock-request.ts'
import { readResponsible } from '#requests/responsible.ts'

/** A colleague of the team is asked to take the matter over; nothing changes until they accept. The enterprise keeps its officer (R3.1). */
export async function moveMatter(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { toId, words }: z.output<typeof MoveMatter>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const request = await lockRequest(trx, actor, id, now)
  refuseIf(whyNotMay('moveMatter', request, request.asker))
  const to = await findCandidate(trx, actor.districtId, toId, 'toId')
  const fromId = await readResponsible(trx, actor.districtId, id)
  const chain = await chainOf(trx, actor.districtId, { officerId: fromId, enterpriseId: request.enterpriseId }, now)
  refuseIf(whyNotMove(request, request.asker) ?? whyNotMoveTo(to, { responsibleId: fromId, ministerId: chain.minister?.id ?? null }))
  await trx
    .insertInto('request_move')
    .values({
      district_id: actor.districtId,
      id: randomUUIDv7(),
      request_id: id,
      from_id: fromId,
      to_id: toId,
      words,
      proposed_by: actor.memberId,
      proposed_at: now,
      answer: null,
      answer_words: '',
      answered_at: null,
    })
    .execute()
  const about = { enterpriseId: request.enterpriseId, requestId: id }
  await record(
    trx,
    actor,
    moveHistory.moveProposed,
    { ...about, subject: { kind: 'member', id: toId }, data: { officer: to.name, words } },
    now,
  )
  await tell(
    trx,
    actor.districtId,
    moveNotices.proposed,
    { to: [toId], ...about, data: { who: actor.name, enterprise: request.enterpriseName, title: request.title } },
    now,
  )
  return { id, status: request.status, at: now }
}
