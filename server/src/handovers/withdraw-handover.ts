import type { HandoverDone } from '@yigen/domain/handovers/handover.ts'
import { handoverHistory, handoverNotices, whatPasses } from '@yigen/domain/handovers/handovers.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { endHandover } from './end-handover.ts'
import { lockHandover } from './lock-handover.ts'
import { partiesOf } from './told-of-handover.ts'

/** Who proposed it takes it back while nobody has accepted. R3.5 */
export async function withdrawHandover(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof HandoverDone>> {
  const handover = await lockHandover(trx, actor, id, 'withdraw')
  await endHandover(trx, actor, handover, { status: 'withdrawn' }, now)
  const { fromName: from, enterpriseName: what } = handover
  const about = { subject: { kind: 'handover', id }, enterpriseId: handover.enterpriseId } as const
  await record(trx, actor, handoverHistory.withdrawn, { ...about, data: { what: whatPasses(what) } }, now)
  await tell(
    trx,
    actor.districtId,
    handoverNotices.withdrawn,
    { ...about, to: partiesOf(handover, actor), data: { handoverId: id, who: actor.name, from, what } },
    now,
  )
  return { id, status: 'withdrawn', at: now }
}
