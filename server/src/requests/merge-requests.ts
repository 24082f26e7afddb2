import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Done, MergeRequests } from '@yigen/domain/requests/request.ts'
import { whyNotMerge } from '@yigen/domain/requests/request-merging.ts'
import { requestClocks, requestHistory, requestNotices } from '@yigen/domain/requests/requests.slice.ts'
import { type Merging, whatMergingMakes } from '@yigen/domain/requests/what-merging-makes.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { moveByWaits } from '#clocks/move-by-waits.ts'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { hint } from '#notices/hint.ts'
import { tell } from '#notices/tell.ts'
import { type LockedForMerging, lockForMerging } from './lock-for-merging.ts'
import { officeOf, others } from './people-of-request.ts'
import { setRequestStatus } from './set-request-status.ts'
import { takeClocks } from './take-clocks.ts'

type Two = Merging<LockedForMerging>

/**
 * Two matters of one enterprise are one: it goes on in `intoId`, which counts as received when the earlier was and takes the clocks that are due before its own. The clocks of the absorbed one stop:
 * late stays late, what was not yet due is neither. R4.11
 */
export async function mergeRequests(
  trx: Transaction<DB>,
  actor: Actor,
  requestId: string,
  { intoId: into, seen, words }: z.output<typeof MergeRequests>,
  now: Temporal.Instant,
): Promise<z.output<typeof Done>> {
  const two = await lockForMerging(trx, actor, { id: requestId, intoId: into }, now)
  refuseIf(whyNotMerge(two, { seen }))
  const made = whatMergingMakes(two)
  const [id, intoId] = [two.absorbed.id, two.survivor.id]
  const { districtId, memberId } = actor
  await stopClocks(trx, { districtId, subjectId: id, by: requestHistory.merged.kind, memberId }, now)
  await takeClocks(trx, actor, two.survivor, made.taken, now)
  const tookSettlement = made.taken.some(({ kind }) => kind === 'settlement')
  await insertMerge(trx, actor, two, { words, tookSettlement }, now)
  if (tookSettlement) await moveByWaits(trx, districtId, intoId, requestClocks.settlement)
  await setRequestStatus(trx, two.absorbed, 'merged', { endedAt: now, mergedInto: intoId })
  await setRequestStatus(trx, two.survivor, two.survivor.status, { receivedAt: made.receivedAt })
  await leadOn(trx, districtId, { id, intoId })
  await recordMerging(trx, actor, two, { words, receivedAt: made.receivedAt }, now)
  await tellOfMerging(trx, actor, two, now)
  return { id, status: 'merged', at: now }
}

const insertMerge = (
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { absorbed, survivor }: Two,
  { words, tookSettlement }: { words: string; tookSettlement: boolean },
  now: Temporal.Instant,
) =>
  trx
    .insertInto('request_merge')
    .values({
      ...{ district_id: districtId, id: randomUUIDv7(), request_id: absorbed.id, into_id: survivor.id },
      ...{ merged_by: memberId, merged_at: now, words, took_settlement: tookSettlement },
    })
    .execute()

/** What was merged into it before goes on there too. */
const leadOn = (trx: Transaction<DB>, districtId: string, { id, intoId }: { id: string; intoId: string }) =>
  trx.updateTable('request').set({ merged_into: intoId }).where('district_id', '=', districtId).where('merged_into', '=', id).execute()

async function recordMerging(
  trx: Transaction<DB>,
  actor: Actor,
  { absorbed, survivor }: Two,
  { words, receivedAt }: { words: string; receivedAt: Temporal.Instant },
  now: Temporal.Instant,
) {
  const { enterpriseId } = survivor
  await record(trx, actor, requestHistory.merged, { enterpriseId, requestId: absorbed.id, data: { number: survivor.number, words } }, now)
  const data = { number: absorbed.number, receivedAt: momentBlank(receivedAt, now) }
  await record(trx, actor, requestHistory.took, { enterpriseId, requestId: survivor.id, data }, now)
}

/** Both offices and the enterprise's people, each once: it leads to where it goes on. */
async function tellOfMerging(trx: Transaction<DB>, actor: Actor, { absorbed, survivor }: Two, now: Temporal.Instant) {
  const to = others([...new Set([...officeOf(survivor), ...officeOf(absorbed), ...survivor.contactIds])], actor.memberId)
  await hint(trx, to, [{ kind: 'request', id: absorbed.id }])
  await tell(
    trx,
    actor.districtId,
    requestNotices.merged,
    {
      to,
      enterpriseId: survivor.enterpriseId,
      requestId: survivor.id,
      data: { who: actor.name, number: absorbed.number, into: survivor.number, title: survivor.title },
    },
    now,
  )
}
