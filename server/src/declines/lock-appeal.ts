import type { Decider } from '@yigen/domain/declines/decline-steps.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type LockedRequest, lockRequest } from '#requests/lock-request.ts'
import { whoTookPart } from './took-part.queries.ts'

type Row = { requestId: string; declineId: string; releasedBy: string | null; decided: boolean; decidedBy: string | null }
export type LockedAppeal = Row & { id: string; request: LockedRequest; decider: Decider }

/** Takes an appeal with its matter; of two decisions at once the second finds it decided. */
export async function lockAppeal(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedAppeal> {
  const { requestId } = await readAppeal(trx, actor.districtId, id)
  const request = await lockRequest(trx, actor, requestId, now)
  const appeal = await readAppeal(trx, actor.districtId, id)
  const tookPart = await whoTookPart(trx, actor.districtId, requestId)
  const decider = {
    tookPart: tookPart.has(actor.memberId) && appeal.decidedBy !== actor.memberId,
    superior: is(actor, 'leader'),
    language: actor.language,
  }
  return { ...appeal, id, request, decider }
}

async function readAppeal(trx: Transaction<DB>, districtId: string, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select a.request_id as "requestId", a.decline_id as "declineId", d.decided_by as "releasedBy", a.decision is not null as decided, a.decided_by as "decidedBy"
    from appeal a join decline d on d.district_id = a.district_id and d.id = a.decline_id
    where a.district_id = ${districtId} and a.id = ${id}`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(refusals.notFound))
  return rows[0]
}
