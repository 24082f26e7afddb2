import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { AddTotp } from '@yigen/domain/second-steps/second-step.ts'
import { isFresh, offerMinutes } from '@yigen/domain/second-steps/second-step-limits.ts'
import { secondStepHistory, secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { type Added, finishAdding } from './finish-adding.ts'
import { type Doer, lockSteps } from './prove-anew.ts'
import { tellOfChange } from './tell-of-change.ts'
import { stepOfCode } from './totp-code.ts'

/** The first right code proves that the app has the secret that was offered; from now on it signs in, and that code does not. */
export async function addTotp(
  trx: Transaction<DB>,
  doer: Doer,
  { oneTimeCode }: z.output<typeof AddTotp>,
  caller: Caller,
  now: Temporal.Instant,
): Promise<Added> {
  const { held } = await lockSteps(trx, doer)
  const { districtId, memberId } = doer.actor
  const offer = await trx
    .selectFrom('totp')
    .select(['offered', 'offered_at as offeredAt'])
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  if (!offer?.offered || !offer.offeredAt || !isFresh(offer.offeredAt, offerMinutes, now))
    throw new Refused(refusal(secondStepRefusals.setUpAnew))
  const step = stepOfCode(offer.offered, oneTimeCode, now)
  if (step === null) throw new Refused(refusal(secondStepRefusals.notThatCode, {}, { field: 'oneTimeCode' }))
  await trx
    .updateTable('totp')
    .set({ secret: offer.offered, added_at: now, used_step: step, offered: null, offered_at: null })
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .execute()
  await record(trx, doer.actor, secondStepHistory.totpAdded, { subject: { kind: 'member', id: memberId } }, now)
  await tellOfChange(trx, doer.actor, 'totpAdded', now)
  return finishAdding(trx, doer, held, caller, now)
}
