import type { HandoverProposed } from '@yigen/domain/handovers/handover.ts'
import { handoverHistory, handoverNotices, whatPasses } from '@yigen/domain/handovers/handovers.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { lockHandover } from './lock-handover.ts'
import { startAnswer } from './start-answer.ts'
import { partiesOf } from './told-of-handover.ts'

/** The minister of the receiver's team lets it be asked of them; the receiver then has a working day of their own. R3.7 */
export async function agreeHandover(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof HandoverProposed>> {
  const handover = await lockHandover(trx, actor, id, 'agree')
  const { districtId, memberId } = actor
  const result = await trx
    .updateTable('handover')
    .set({ status: 'proposed', agreed_by: memberId, agreed_at: now, agreed_for: handover.toMinisterId })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'agreeing')
    .executeTakeFirst()
  if (result.numUpdatedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  await stopClocks(trx, { districtId, subjectId: id, by: 'handover.agreed', memberId }, now)
  const dueAt = await startAnswer(trx, districtId, id, handover.toId, now)
  const { fromName: from, toId, toName: to, enterpriseName: what, reason } = handover
  const about = { subject: { kind: 'handover', id }, enterpriseId: handover.enterpriseId } as const
  await record(trx, actor, handoverHistory.agreed, { ...about, data: { from, to, what: whatPasses(what) } }, now)
  const others = partiesOf(handover, actor).filter(one => one !== toId)
  const asked = { handoverId: id, who: handover.proposedBy, from, what, reason, dueAt: dueAt.toString() }
  await tellAll(
    trx,
    districtId,
    [
      news(handoverNotices.proposed, { ...about, to: [toId], data: asked }),
      news(handoverNotices.agreed, { ...about, to: others, data: { handoverId: id, who: actor.name, from, to, what } }),
    ],
    now,
  )
  return { id, status: 'proposed', dueAt, waitsFor: to }
}
