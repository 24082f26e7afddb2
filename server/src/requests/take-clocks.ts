import type { Actor } from '@yigen/domain/members/actor.ts'
import { requestClocks, requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import { goOnIn } from '#clocks/go-on-in.ts'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import type { LockedForMerging, OwnClock } from './lock-for-merging.ts'
import { promiseOn } from './promise-on.ts'

/** The clocks of the absorbed matter that are due before the survivor's go on in it, held by its line; its own of those kinds stop. A next answer that was promised stays promised. R4.11 */
export async function takeClocks(
  trx: Transaction<DB>,
  actor: Actor,
  survivor: LockedForMerging,
  taken: readonly OwnClock[],
  now: Temporal.Instant,
): Promise<void> {
  if (taken.length === 0) return
  const { districtId, memberId } = actor
  const kinds = [requestClocks.answer, requestClocks.settlement, requestClocks.promisedAnswer].filter(({ kind }) =>
    taken.some(clock => clock.kind === kind),
  )
  await stopClocks(trx, { districtId, subjectId: survivor.id, kinds, by: requestHistory.merged.kind, memberId }, now)
  const chain = await chainOf(trx, districtId, survivor, now)
  for (const { id, kind } of taken) {
    const into = { districtId, enterpriseId: survivor.enterpriseId, requestId: survivor.id }
    const clockId = await goOnIn(trx, { districtId, clockId: id, into, chain }, now)
    if (kind === requestClocks.promisedAnswer.kind) await promiseOn(trx, { districtId, clockId: id }, { ...into, clockId })
  }
}
