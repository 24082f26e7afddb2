import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Reproved } from '@yigen/domain/second-steps/second-step.ts'
import { secondStepHistory, secondStepRefusals } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { leaveEnough } from './leave-enough.ts'
import { proveAnew } from './prove-anew.ts'
import { tellOfChange } from './tell-of-change.ts'

/** The app signs in no more. The last way of who must have one stays until there is another. */
export async function removeTotp(trx: Transaction<DB>, actor: Actor, { current }: z.output<typeof Reproved>, now: Temporal.Instant) {
  const held = await proveAnew(trx, { actor, halfOpen: null }, current, now)
  if (!held.totp) throw new Refused(refusal(secondStepRefusals.nothingToRemove))
  await leaveEnough(trx, actor, held)
  const { districtId, memberId } = actor
  await trx.deleteFrom('totp').where('district_id', '=', districtId).where('member_id', '=', memberId).execute()
  await record(trx, actor, secondStepHistory.totpRemoved, { subject: { kind: 'member', id: memberId } }, now)
  await tellOfChange(trx, actor, 'totpRemoved', now)
  return { ok: true as const }
}
