import { handoverClocks } from '@yigen/domain/handovers/handovers.slice.ts'
import type { Transaction } from 'kysely'
import { startClock } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'

/** Somebody's answer to a handover is due in one working day: the receiver's, or of their minister who agrees first. R3.7 */
export async function startAnswer(
  trx: Transaction<DB>,
  districtId: string,
  id: string,
  memberId: string,
  now: Temporal.Instant,
): Promise<Temporal.Instant> {
  const { deadline } = await startClock(trx, {
    ...{ districtId, kind: handoverClocks.handover, subject: { kind: 'handover', id }, enterpriseId: null, requestId: null },
    chain: await chainOf(trx, districtId, { officerId: memberId, enterpriseId: null }, now),
    holder: { rule: 'named', memberId },
    startedAt: now,
    promise: handoverClocks.handover.promise,
  })
  return deadline.dueAt
}
