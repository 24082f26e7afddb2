import type { DeclineStatus } from '@yigen/domain/declines/decline-status.ts'
import type { Decider } from '@yigen/domain/declines/decline-steps.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { isOpen } from '@yigen/domain/requests/request-status.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { whoRefused } from './took-part.queries.ts'

export type LockedDecline = {
  id: string
  status: DeclineStatus
  words: string
  proposedBy: string
  requestOpen: boolean
  request: LockedRequest
  decider: Decider
}

/**
 * Takes a refusal with its matter: the matter is the lock, so of a release and a return at the same moment one is second and finds it decided. A proposal is internal: to the enterprise there is none
 * before its release (R11.3).
 */
export async function lockDecline(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedDecline> {
  const { requestId } = await readDecline(trx, actor, id)
  const request = await lockRequest(trx, actor, requestId, now)
  const { status, words, proposedBy, holderId } = await readDecline(trx, actor, id)
  const tookPart = await whoRefused(trx, actor.districtId, requestId)
  return {
    id,
    status,
    words,
    proposedBy,
    requestOpen: isOpen(request.status),
    request,
    decider: {
      tookPart: tookPart.has(actor.memberId),
      superior: holderId === actor.memberId || request.asker.relation === 'minister' || is(actor, 'leader'),
      language: actor.language,
    },
  }
}

type Row = { requestId: string; status: DeclineStatus; words: string; proposedBy: string; holderId: string | null }

async function readDecline(trx: Transaction<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select d.request_id as "requestId", d.status, d.words, d.proposed_by as "proposedBy",
      (select c.holder_id from clock c where c.district_id = d.district_id and c.subject_id = d.id and c.kind = 'release' and c.stopped_at is null) as "holderId"
    from decline d where d.district_id = ${actor.districtId} and d.id = ${id}`.execute(trx)
  const row = rows[0]
  if (!row || (is(actor, 'contact') && !isRead(row.status))) throw new Refused(refusal(refusals.notFound))
  return row
}

const isRead = (status: DeclineStatus): boolean => status === 'released' || status === 'overturned'
