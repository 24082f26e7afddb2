import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { requestClocks, requestHistory } from '@yigen/domain/requests/requests.slice.ts'
import type { Transaction } from 'kysely'
import { goOnIn } from '#clocks/go-on-in.ts'
import { moveByWaits } from '#clocks/move-by-waits.ts'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { carryHistory } from '#history/carry-history.ts'
import { record } from '#history/record.ts'
import type { Chain } from '#people/chain.queries.ts'
import { followers } from '#slice/registry.ts'
import { copyRequest } from './copy-request.ts'
import { followClocks } from './follow-clocks.ts'
import type { OpenMatter } from './open-matters.ts'
import { promiseOn } from './promise-on.ts'
import { setRequestStatus } from './set-request-status.ts'

type District = { id: string; name: string }
/** Where a matter goes on, and who has it there. */
export type GoesOnIn = { district: District; enterpriseId: string; chain: Chain }

/**
 * An open matter ends here and goes on as a new one where its enterprise moved: with its receipt, its first answer and the clocks that run, as they are due. What runs beside it here ends in words. The matter is locked.
 * Returns the new one. R18.4
 */
export async function transferRequest(
  trx: Transaction<DB>,
  actor: Actor,
  matter: OpenMatter,
  from: District,
  to: GoesOnIn,
  now: Temporal.Instant,
): Promise<{ id: string; number: string }> {
  const here = { ...actor, districtId: from.id }
  for (const follow of followers('matterEnded')) await follow(trx, here, matter, 'transferred', now)
  // what was paused longer than it waited is due earlier than it said
  if (matter.paused) await moveByWaits(trx, from.id, matter.id, requestClocks.settlement)
  const kinds = [requestClocks.answer, requestClocks.settlement, requestClocks.promisedAnswer]
  const stopped = await stopClocks(
    trx,
    { districtId: from.id, subjectId: matter.id, kinds, by: requestHistory.transferred.kind, memberId: actor.memberId },
    now,
  )
  const into = { districtId: to.district.id, enterpriseId: to.enterpriseId }
  const made = await copyRequest(trx, { districtId: from.id, id: matter.id }, into, now)
  for (const { id: clockId, kind } of stopped) {
    const goesOn = await goOnIn(trx, { districtId: from.id, clockId, into: { ...into, requestId: made.id }, chain: to.chain }, now)
    if (kind === requestClocks.promisedAnswer.kind)
      await promiseOn(trx, { districtId: from.id, clockId }, { districtId: to.district.id, clockId: goesOn, requestId: made.id })
  }
  await followClocks(trx, [{ requestId: made.id }], to.district.id)
  await setRequestStatus(trx, matter, 'transferred', { endedAt: now })
  await recordBoth(trx, actor, matter, { from, to, made }, now)
  return made
}

type Made = { from: District; to: GoesOnIn; made: { id: string; number: string } }

/** What the enterprise read of it stands in the new record as well, before the line that says where it came from. */
async function recordBoth(trx: Transaction<DB>, actor: Actor, matter: OpenMatter, { from, to, made }: Made, now: Temporal.Instant) {
  const there = { enterpriseId: to.enterpriseId, requestId: made.id }
  await carryHistory(trx, { districtId: from.id, requestId: matter.id }, { districtId: to.district.id, ...there }, now)
  await record(
    trx,
    { ...actor, districtId: to.district.id },
    requestHistory.cameOver,
    { ...there, data: { district: from.name, number: matter.number, receivedAt: momentBlank(matter.receivedAt, now) } },
    now,
  )
  await record(
    trx,
    { ...actor, districtId: from.id },
    requestHistory.transferred,
    { enterpriseId: matter.enterpriseId, requestId: matter.id, data: { district: to.district.name, number: made.number } },
    now,
  )
}
