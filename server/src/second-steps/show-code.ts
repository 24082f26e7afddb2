import type { ShowCode } from '@yigen/domain/second-steps/second-step.ts'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import type { HalfOpen } from './half-open.ts'
import { type Judged, type Passed, passSecondStep } from './pass-second-step.ts'
import type { Whose } from './second-step.queries.ts'
import { stepOfCode } from './totp-code.ts'

/** The second step by the six digits of the authenticator app; each code comes in once. */
export const showCode = (
  db: Kysely<DB>,
  { oneTimeCode }: z.output<typeof ShowCode>,
  come: HalfOpen,
  now: Temporal.Instant,
): Promise<Passed> => passSecondStep(db, come, 'oneTimeCode', trx => judgeCode(trx, come.actor, oneTimeCode, now), now)

async function judgeCode(trx: Transaction<DB>, { districtId, memberId }: Whose, typed: string, now: Temporal.Instant): Promise<Judged> {
  const held = await trx
    .selectFrom('totp')
    .select(['secret', 'used_step as usedStep'])
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()
  const step = held?.secret ? stepOfCode(held.secret, typed, now) : null
  if (step === null) return 'wrong'
  const taken = await trx
    .updateTable('totp')
    .set({ used_step: step })
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .where('used_step', '<', step)
    .returning('used_step')
    .execute()
  return taken.length > 0 ? 'right' : 'used'
}
