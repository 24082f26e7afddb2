import type { DeclineHandover, HandoverDone } from '@yigen/domain/handovers/handover.ts'
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

/** The receiver, or their minister while it waits for that one, does not take it over; everything stays where it is. R3.5 */
export async function declineHandover(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof DeclineHandover>,
  now: Temporal.Instant,
): Promise<z.output<typeof HandoverDone>> {
  const handover = await lockHandover(trx, actor, id, 'decline')
  await endHandover(trx, actor, handover, { status: 'declined', words }, now)
  const { fromName: from, enterpriseName: what } = handover
  const about = { subject: { kind: 'handover', id }, enterpriseId: handover.enterpriseId } as const
  await record(trx, actor, handoverHistory.declined, { ...about, data: { from, what: whatPasses(what), words } }, now)
  const data = { handoverId: id, who: actor.name, from, what, words }
  await tell(trx, actor.districtId, handoverNotices.declined, { ...about, to: partiesOf(handover, actor), data }, now)
  return { id, status: 'declined', at: now }
}
