import { requestClocks } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import { isRunning } from '#clocks/clock.queries.ts'
import { passToLine } from '#clocks/pass-to-line.ts'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import { changeHandler } from '#requests/change-handler.ts'
import type { LockedRequest } from '#requests/lock-request.ts'
import { setRequestStatus } from '#requests/set-request-status.ts'

/** A matter passes to a colleague of the team: its open clocks go to their line, and an answer is due within 24 hours unless one is already. Back to the enterprise's own officer, nothing is left of the move. R3.4, R3.6 */
export async function passMatter(trx: Transaction<DB>, request: LockedRequest, toId: string, now: Temporal.Instant): Promise<void> {
  const { districtId, id, enterpriseId } = request
  await changeHandler(trx, districtId, id, toId)
  const chain = await chainOf(trx, districtId, { officerId: toId, enterpriseId }, now)
  await passToLine(trx, districtId, { requestId: id, line: chain }, now)
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
  await setRequestStatus(trx, request, request.status)
}
