import type { Actor } from '@yigen/domain/members/actor.ts'
import { premisesHistory } from '@yigen/domain/premises/premises.slice.ts'
import type { PremisesDone, TakeOffPremises } from '@yigen/domain/premises/premises.ts'
import { offReasonWords } from '@yigen/domain/premises/premises-use.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockPremises } from './lock-premises.ts'
import { aboutPremises } from './said-of-premises.ts'

/** They are let, or no longer to let: off the list, kept for the record. R20.4 */
export async function takeOffPremises(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { why }: z.output<typeof TakeOffPremises>,
  now: Temporal.Instant,
): Promise<z.output<typeof PremisesDone>> {
  const before = await lockPremises(trx, actor, id, 'takeOffPremises')
  const version = before.version + 1
  await trx
    .updateTable('premises')
    .set({ off: why, off_by: actor.memberId, off_at: now, version, changed_by: actor.memberId, changed_at: now })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('off', 'is', null)
    .execute()
  const { zh, en } = offReasonWords[why]
  await record(trx, actor, premisesHistory.takenOff, { ...aboutPremises(id), data: { name: before.name, why: { zh, en } } }, now)
  return { id, name: before.name, version, at: now }
}
