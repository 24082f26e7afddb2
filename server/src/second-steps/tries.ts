import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { lockMinutes } from '@yigen/domain/members/password.ts'
import { type Refusal, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { triesLeft } from '@yigen/domain/second-steps/second-step-limits.ts'
import { secondStepHistory, secondStepNotices } from '@yigen/domain/second-steps/second-steps.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import type { Caller } from '#http/caller.ts'
import { countAddress } from '#members/guesses.ts'
import { news, tellAll } from '#notices/tell.ts'
import { wasToldLately } from '#notices/was-told-lately.ts'

/** Locked with the account: wrong ones sent at once are counted one after another. */
const readTries = async (trx: Transaction<DB>, { districtId, memberId }: Actor) =>
  (await trx
    .selectFrom('second_step_tries')
    .select(['failures', 'locked_until as lockedUntil'])
    .where('district_id', '=', districtId)
    .where('member_id', '=', memberId)
    .executeTakeFirst()) ?? { failures: 0, lockedUntil: null }

/** 429 while it is locked: the right one is not taken either. */
export async function whyNotTry(trx: Transaction<DB>, actor: Actor, now: Temporal.Instant): Promise<Refusal | null> {
  const { lockedUntil } = await readTries(trx, actor)
  const seconds = lockedUntil ? Math.ceil(lockedUntil.since(now).total('seconds')) : 0
  return seconds > 0 ? refusal(refusals.tooMany, { seconds }) : null
}

/** `known`: on a device that the person used before, which does not wait for others at its address, nor they for it. */
export type Trier = Caller & { known: boolean }

/** One more in a row, of the person and of the address: on record, and the person is told once it locks. Returns how many are left. */
export async function countWrong(trx: Transaction<DB>, actor: Actor, { address, known }: Trier, now: Temporal.Instant): Promise<number> {
  const failures = (await readTries(trx, actor)).failures + 1
  const left = triesLeft(failures)
  const until = left === 0 ? now.add({ minutes: lockMinutes }) : null
  await setTries(trx, actor, until ? 0 : failures, until)
  if (!known) await countAddress(trx, address, now)
  const subject = { kind: 'member' as const, id: actor.memberId }
  await record(trx, actor, secondStepHistory.wrong, { subject, data: { address } }, now)
  if (!until) return left
  await record(trx, actor, secondStepHistory.locked, { subject, data: { until: momentBlank(until, now) } }, now)
  const told = news(secondStepNotices.guessed, { to: [actor.memberId], subject, data: { address, minutes: lockMinutes } })
  // once a day, however long somebody goes on
  if (!(await wasToldLately(trx, { ...actor, kind: secondStepNotices.guessed.kind }, now)))
    await tellAll(trx, actor.districtId, [told], now)
  return left
}

/** The right one begins the count again. */
export const clearTries = (trx: Transaction<DB>, actor: Actor) => setTries(trx, actor, 0, null)

const setTries = (trx: Transaction<DB>, { districtId, memberId }: Actor, failures: number, until: Temporal.Instant | null) =>
  trx
    .insertInto('second_step_tries')
    .values({ district_id: districtId, member_id: memberId, failures, locked_until: until })
    .onConflict(conflict => conflict.columns(['district_id', 'member_id']).doUpdateSet({ failures, locked_until: until }))
    .execute()
