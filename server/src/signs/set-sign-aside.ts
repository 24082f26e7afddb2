import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { SetSignAside, SignDone } from '@yigen/domain/signs/sign.ts'
import { whyNotAsideUntil, whyNotSign } from '@yigen/domain/signs/sign-steps.ts'
import { signHistory } from '@yigen/domain/signs/signs.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { aboutSign, lockSign } from './lock-sign.ts'
import { setSign } from './set-sign.ts'

/** It leaves the list with a reason, until a day. R23.2 */
export async function setSignAside(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason, until }: z.output<typeof SetSignAside>,
  now: Temporal.Instant,
): Promise<z.output<typeof SignDone>> {
  const sign = await lockSign(trx, actor, id)
  refuseIf(whyNotSign('setSignAside', sign) ?? whyNotAsideUntil(until, now))
  const aside = { aside_reason: reason, aside_until: until, aside_by: actor.memberId }
  await setSign(trx, actor, id, { ...aside, left_at: now, left_why: 'aside' })
  await record(trx, actor, signHistory.setAside, { ...aboutSign(sign), data: { reason, until: until.toString() } }, now)
  return { id, enterpriseId: sign.enterpriseId, at: now }
}
