import { holderOf } from '@yigen/domain/clocks/holder.ts'
import { requestClocks } from '@yigen/domain/requests/requests.slice.ts'
import { sql, type Transaction } from 'kysely'
import { isRunning } from '#clocks/clock.queries.ts'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import type { LockedRequest } from '#requests/lock-request.ts'
import { moveRequest } from '#requests/move-request.ts'

/** A matter passes to a colleague of the team: its open clocks go to their line, and an answer is due within 24 hours unless one is already. Back to the enterprise's own officer, nothing is left of the move. R3.4, R3.6 */
export async function handOver(trx: Transaction<DB>, request: LockedRequest, toId: string, now: Temporal.Instant): Promise<void> {
  const { districtId, id, enterpriseId } = request
  await sql`
    update request r set handler_id = (case when e.officer_id = ${toId} then null else ${toId} end)::uuid from enterprise e
    where r.district_id = ${districtId} and r.id = ${id} and e.district_id = r.district_id and e.id = r.enterprise_id`.execute(trx)
  const chain = await chainOf(trx, districtId, { officerId: toId, enterpriseId }, now)
  await sql`
    update clock c set officer_id = ${toId}, holder_id = case c.holder_rule when 'officer' then ${holderOf(chain)}::uuid else c.holder_id end
    where c.district_id = ${districtId} and c.request_id = ${id} and c.stopped_at is null`.execute(trx)
  if (!(await isRunning(trx, districtId, id, requestClocks.answer)))
    await startClock(trx, {
      districtId,
      kind: requestClocks.answer,
      subject: { kind: 'request', id },
      enterpriseId,
      requestId: id,
      chain,
      startedAt: now,
      promise: requestClocks.answer.promise,
    })
  await moveRequest(trx, request, request.status)
}
