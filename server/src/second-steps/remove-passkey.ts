import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { Reproved } from '@yigen/domain/second-steps/second-step.ts'
import { secondStepHistory } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { leaveEnough } from './leave-enough.ts'
import { readPasskeys } from './passkey.queries.ts'
import { proveAnew } from './prove-anew.ts'
import { tellOfChange } from './tell-of-change.ts'

/** A lost key, an old computer; another's passkey does not exist (404). */
export async function removePasskey(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { current }: z.output<typeof Reproved>,
  now: Temporal.Instant,
) {
  // what is not there reads so before anybody is asked anything; two who remove it at once are told apart with the account locked
  await keyOf(trx, actor, id)
  const held = await proveAnew(trx, { actor, halfOpen: null }, current, now)
  const key = await keyOf(trx, actor, id)
  await leaveEnough(trx, actor, held)
  const { districtId, memberId } = actor
  await trx.deleteFrom('passkey').where('district_id', '=', districtId).where('member_id', '=', memberId).where('id', '=', id).execute()
  await record(trx, actor, secondStepHistory.passkeyRemoved, { subject: { kind: 'member', id: memberId }, data: { name: key.name } }, now)
  await tellOfChange(trx, actor, 'passkeyRemoved', now)
  return { ok: true as const }
}

async function keyOf(trx: Transaction<DB>, actor: Actor, id: string) {
  const key = (await readPasskeys(trx, actor)).find(one => one.id === id)
  if (!key) throw new Refused(refusal(refusals.notFound))
  return key
}
