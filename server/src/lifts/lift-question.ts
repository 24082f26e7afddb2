import type { LiftLent, LiftQuestion } from '@yigen/domain/lifts/lift.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { dueOfDay } from './due-of-day.ts'
import { goUp } from './go-up.ts'
import { leaderOfLevel } from './level-asked.ts'
import { lockLift } from './lock-lift.ts'
import { setLift } from './set-lift.ts'
import { stopOfLift } from './stop-of-lift.ts'
import { askersOf } from './told-of-lift.ts'

/** The superior lends the question up, in their own words and by when: a leader of the level above takes it up or returns it. The enterprise reads which level was asked. R18.2 */
export async function liftQuestion(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { question, day }: z.output<typeof LiftQuestion>,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftLent>> {
  const locked = await lockLift(trx, actor, id, 'liftQuestion')
  const dueAt = await dueOfDay(trx, locked.askedId, day, now)
  const lift = { ...locked, question, dueAt, decidedById: actor.memberId }
  const leader = await leaderOfLevel(trx, lift, [lift.officerId, lift.proposedById, lift.decidedById], actor.language, now)
  await setLift(trx, locked, { status: 'asked', question, due_at: dueAt, decided_by: actor.memberId, decided_at: now })
  await stopOfLift(trx, actor, lift, 'lift.asked', now)
  await goUp(trx, actor, lift, { leaderId: leader.id, askers: await askersOf(trx, actor, lift, now) }, now)
  return { id, status: 'asked', dueAt, at: now }
}
