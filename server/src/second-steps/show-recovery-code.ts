import type { ShowRecoveryCode } from '@yigen/domain/second-steps/second-step.ts'
import { secondStepHistory, secondStepNotices } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import type { HalfOpen } from './half-open.ts'
import { type Judged, type Passed, passSecondStep } from './pass-second-step.ts'
import { hashOfRecoveryCode } from './recovery-codes.ts'
import { readSteps } from './second-step.queries.ts'

/** The second step by a recovery code, where the device is not at hand: each opens once, and the person is told wherever they are signed in. */
export const showRecoveryCode = (
  db: Kysely<DB>,
  { recoveryCode }: z.output<typeof ShowRecoveryCode>,
  come: HalfOpen,
  now: Temporal.Instant,
): Promise<Passed> => passSecondStep(db, come, 'recoveryCode', trx => judge(trx, recoveryCode, come, now), now)

async function judge(trx: Transaction<DB>, typed: string, { actor, caller }: HalfOpen, now: Temporal.Instant): Promise<Judged> {
  const { districtId, memberId } = actor
  const used = await trx
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .where('code_hash', '=', hashOfRecoveryCode(memberId, typed))
    .where('used_at', 'is', null)
    .returning('made_at')
    .execute()
  if (used.length === 0) return 'wrong'
  const { recoveryCodes: left } = await readSteps(trx, actor)
  const subject = { kind: 'member' as const, id: memberId }
  await record(trx, actor, secondStepHistory.codeUsed, { subject, data: { left } }, now)
  await tell(trx, districtId, secondStepNotices.codeUsed, { to: [memberId], subject, data: { address: caller.address, left } }, now)
  return 'right'
}
