import { type Decider, deciderOfAppeal } from '@yigen/domain/declines/decline-steps.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { type AppealFacts, appealFacts } from './decline-facts.ts'

type Row = { requestId: string; declineId: string; releasedBy: string | null; decidedBy: string | null; facts: AppealFacts }
export type LockedAppeal = Pick<Row, 'declineId' | 'releasedBy'> & {
  id: string
  decided: boolean
  request: LockedRequest
  decider: Decider
}

/** Takes an appeal with its matter; of two decisions at once the second finds it decided. */
export async function lockAppeal(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedAppeal> {
  const { requestId } = await readAppeal(trx, actor, id)
  const request = await lockRequest(trx, actor, requestId, now)
  const { declineId, releasedBy, decidedBy, facts } = await readAppeal(trx, actor, id)
  // who decided it is told that it is decided, not that it was never theirs
  const tookPart = facts.tookPart && decidedBy !== actor.memberId
  return { id, declineId, releasedBy, decided: facts.decided, request, decider: deciderOfAppeal(actor, { tookPart }) }
}

async function readAppeal(trx: Transaction<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select a.request_id as "requestId", a.decline_id as "declineId", d.decided_by as "releasedBy", a.decided_by as "decidedBy", ${appealFacts(actor)} as facts
    from appeal a join decline d on d.district_id = a.district_id and d.id = a.decline_id
    where a.district_id = ${actor.districtId} and a.id = ${id}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
