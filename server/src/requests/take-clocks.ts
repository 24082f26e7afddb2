import type { Actor } from '@yigen/domain/members/actor.ts'
import { requestClocks, requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import { sql, type Transaction } from 'kysely'
import { goOnIn } from '#clocks/go-on-in.ts'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import type { LockedForMerging, OwnClock } from './lock-for-merging.ts'

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
    const clockId = await goOnIn(trx, { districtId, clockId: id, subjectId: survivor.id, requestId: survivor.id, chain }, now)
    if (kind === requestClocks.promisedAnswer.kind) await promiseOn(trx, districtId, { from: id, clockId, requestId: survivor.id })
  }
}

/** What was promised with it is read where it goes on. */
const promiseOn = (
  trx: Transaction<DB>,
  districtId: string,
  { from, clockId, requestId }: { from: string; clockId: string; requestId: string },
) =>
  sql`
  insert into request_promise (district_id, id, request_id, clock_id, promised_by, promised_at, due_at, words, reason)
  select p.district_id, gen_random_uuid(), ${requestId}::uuid, ${clockId}::uuid, p.promised_by, p.promised_at, p.due_at, p.words, p.reason
  from request_promise p where p.district_id = ${districtId} and p.clock_id = ${from}`.execute(trx)
