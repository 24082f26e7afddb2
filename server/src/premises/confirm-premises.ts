import type { Actor } from '@yigen/domain/members/actor.ts'
import { premisesHistory } from '@yigen/domain/premises/premises.slice.ts'
import type { ConfirmPremises, PremisesDone } from '@yigen/domain/premises/premises.ts'
import { whyNotConfirm, whyNotOff, whyNotSeenOn } from '@yigen/domain/premises/premises-steps.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockPremises } from './lock-premises.ts'
import { refuseTwice } from './refuse-twice.ts'
import { aboutPremises } from './said-of-premises.ts'

/** Somebody has seen them, and they are to let; what was off the list stands on it again if that is what they meant: their page may be older. R20.4 */
export async function confirmPremises(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { seenOn, again }: z.output<typeof ConfirmPremises>,
  now: Temporal.Instant,
): Promise<z.output<typeof PremisesDone>> {
  const before = await lockPremises(trx, actor, id, 'confirmPremises')
  refuseIf(whyNotSeenOn(seenOn, now))
  if (!again) refuseIf(whyNotOff(before, actor.language))
  refuseIf(whyNotConfirm(before, seenOn))
  const { name, address, streetId } = before
  if (before.off !== null) await refuseTwice(trx, { districtId: actor.districtId, streetId, id, name, address })
  const version = before.version + 1
  await trx
    .updateTable('premises')
    .set({
      seen_on: seenOn,
      seen_by: actor.memberId,
      version,
      changed_by: actor.memberId,
      changed_at: now,
      off: null,
      off_by: null,
      off_at: null,
    })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
  await record(trx, actor, premisesHistory.confirmed, { ...aboutPremises(id), data: { name, seenOn: seenOn.toString() } }, now)
  return { id, name, version, at: now }
}
