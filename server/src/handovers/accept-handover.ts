import type { HandoverPassed } from '@yigen/domain/handovers/handover.ts'
import { handoverHistory, handoverNotices, whatPasses } from '@yigen/domain/handovers/handovers.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { endHandover } from './end-handover.ts'
import { passHandover } from './pass-handover.ts'
import { takeWhatPasses } from './take-what-passes.ts'
import { partiesOf } from './told-of-handover.ts'

/** The receiver takes it over: from this instant everything that lay open is theirs. R3.8 */
export async function acceptHandover(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof HandoverPassed>> {
  const taken = await takeWhatPasses(trx, actor, id, 'accept')
  const { handover } = taken
  const passed = await passHandover(trx, actor, taken, handover.reason, now)
  await endHandover(trx, actor, handover, { status: 'accepted' }, now)
  const { fromName: from, enterpriseName: what } = handover
  const about = { subject: { kind: 'handover', id }, enterpriseId: handover.enterpriseId } as const
  await record(trx, actor, handoverHistory.accepted, { ...about, data: { from, what: whatPasses(what), ...passed } }, now)
  const data = { handoverId: id, who: actor.name, from, what }
  await tell(trx, actor.districtId, handoverNotices.accepted, { ...about, to: partiesOf(handover, actor), data }, now)
  return { id, status: 'accepted', at: now, ...passed }
}
