import type { EnforceHandover, HandoverPassed } from '@yigen/domain/handovers/handover.ts'
import { whyNotReceive } from '@yigen/domain/handovers/handover-steps.ts'
import { handoverHistory, handoverNotices, whatPasses } from '@yigen/domain/handovers/handovers.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { endHandover } from './end-handover.ts'
import { passHandover } from './pass-handover.ts'
import { findReceiver } from './receiver.queries.ts'
import { takeWhatPasses } from './take-what-passes.ts'
import { partiesOf } from './told-of-handover.ts'

/** The former officer's minister decides, with a reason, and waits for no answer; not while another team has not agreed, and not to who is away. R3.5, R3.9 */
export async function enforceHandover(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof EnforceHandover>,
  now: Temporal.Instant,
): Promise<z.output<typeof HandoverPassed>> {
  const taken = await takeWhatPasses(trx, actor, id, 'enforce')
  const { handover } = taken
  refuseIf(whyNotReceive({ id: handover.fromId }, await findReceiver(trx, actor.districtId, handover.toId, now)))
  const passed = await passHandover(trx, actor, taken, reason, now)
  await endHandover(trx, actor, handover, { status: 'enforced', words: reason }, now)
  const { fromName: from, toName: to, enterpriseName: what } = handover
  const about = { subject: { kind: 'handover', id }, enterpriseId: handover.enterpriseId } as const
  await record(trx, actor, handoverHistory.enforced, { ...about, data: { from, to, what: whatPasses(what), reason, ...passed } }, now)
  const data = { handoverId: id, who: actor.name, from, to, what, reason }
  await tell(trx, actor.districtId, handoverNotices.enforced, { ...about, to: partiesOf(handover, actor), data }, now)
  return { id, status: 'enforced', at: now, ...passed }
}
