import { declineSeenBy } from '@yigen/domain/declines/decline-access.ts'
import { type DeclineStatus, isRead } from '@yigen/domain/declines/decline-status.ts'
import { type Decider, deciderOf } from '@yigen/domain/declines/decline-steps.ts'
import { declineClocks } from '@yigen/domain/declines/declines.slice.ts'
import { mayBy } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { isOpen } from '@yigen/domain/requests/request-status.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { type DeclineFacts, declineFacts } from './decline-facts.ts'

export type LockedDecline = {
  id: string
  status: DeclineStatus
  words: string
  proposedBy: string
  proposerName: string
  /** who is to decide it */
  deciderId: string | null
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
  const { words, proposedBy, proposerName, deciderId, facts } = await readDecline(trx, actor, id)
  const { status, requestStatus } = facts
  return {
    id,
    status,
    words,
    proposedBy,
    proposerName,
    deciderId,
    requestOpen: isOpen(requestStatus),
    request,
    decider: deciderOf(actor, facts),
  }
}

type Row = Pick<LockedDecline, 'words' | 'proposedBy' | 'proposerName' | 'deciderId'> & { requestId: string; facts: DeclineFacts }

async function readDecline(trx: Transaction<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select d.request_id as "requestId", d.words, d.proposed_by as "proposedBy", ${nameOf(sql`d.proposed_by`)} as "proposerName", ${declineFacts(actor)} as facts,
      (select c.holder_id from clock c where c.district_id = d.district_id and c.subject_id = d.id
        and c.kind = ${sql.lit(declineClocks.release.kind)} and c.stopped_at is null) as "deciderId"
    from decline d join request r on r.district_id = d.district_id and r.id = d.request_id
    join enterprise e on e.district_id = d.district_id and e.id = d.enterprise_id
    where d.district_id = ${actor.districtId} and d.id = ${id}`.execute(trx)
  const row = rows[0]
  if (!row || !mayBy(declineSeenBy, { roles: actor.roles, sight: 'whole', read: isRead(row.facts.status) }))
    throw new Refused(refusal(refusals.notFound))
  return row
}
