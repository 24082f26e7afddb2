import type { Actor } from '@yigen/domain/members/actor.ts'
import { premisesHistory } from '@yigen/domain/premises/premises.slice.ts'
import type { ChangePremises, PremisesDone } from '@yigen/domain/premises/premises.ts'
import { premisesChangeInWords } from '@yigen/domain/premises/premises-change.ts'
import { whyNotConfirm, whyNotOver, whyNotSeenOn } from '@yigen/domain/premises/premises-steps.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockPremises } from './lock-premises.ts'
import { refuseTwice } from './refuse-twice.ts'
import { aboutPremises, saidColumns } from './said-of-premises.ts'

/** What is said of premises, anew, by the people of their ground; over the version that was seen. R20.4 */
export async function changePremises(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { seen, ...said }: z.output<typeof ChangePremises>,
  now: Temporal.Instant,
): Promise<z.output<typeof PremisesDone>> {
  const before = await lockPremises(trx, actor, id, 'changePremises')
  refuseIf(whyNotSeenOn(said.seenOn, now))
  refuseIf(whyNotOver(before, seen) ?? whyNotConfirm(before, said.seenOn))
  await refuseTwice(trx, { ...said, districtId: actor.districtId, streetId: before.streetId, id })
  const version = before.version + 1
  const seenLater = !said.seenOn.equals(before.seenOn)
  await trx
    .updateTable('premises')
    .set({ ...saidColumns(said), version, changed_by: actor.memberId, changed_at: now, ...(seenLater ? { seen_by: actor.memberId } : {}) })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
  const data = { name: said.name, changes: premisesChangeInWords(before, said) }
  await record(trx, actor, premisesHistory.changed, { ...aboutPremises(id), data }, now)
  return { id, name: said.name, version, at: now }
}
