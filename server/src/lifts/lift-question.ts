import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { LiftDone, LiftQuestion } from '@yigen/domain/lifts/lift.ts'
import { liftHistory, liftNotices } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { dueOfDay } from './due-of-day.ts'
import { leaderOfLevel } from './level-asked.ts'
import { lockLift } from './lock-lift.ts'
import { setLift } from './set-lift.ts'
import { startAcceptance } from './start-lift-clocks.ts'
import { stopOfLift } from './stop-of-lift.ts'
import { aboutAtLevel, aboutLift, askersOf, authorOf, levelBlank } from './told-of-lift.ts'

/** The superior lends the question up, in their own words and by when: a leader of the level above takes it up or returns it. The enterprise reads which level was asked. R18.2 */
export async function liftQuestion(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { question, day }: z.output<typeof LiftQuestion>,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftDone>> {
  const locked = await lockLift(trx, actor, id, 'liftQuestion')
  const dueAt = await dueOfDay(trx, locked.askedId, day, now)
  const lift = { ...locked, decidedById: actor.memberId }
  const leader = await leaderOfLevel(trx, lift, [lift.officerId, lift.proposedById, lift.decidedById], actor.language, now)
  await setLift(trx, locked, { status: 'asked', question, due_at: dueAt, decided_by: actor.memberId, decided_at: now })
  await stopOfLift(trx, actor, lift, 'lift.asked', now)
  const until = await startAcceptance(trx, lift, leader.id, now)
  await record(
    trx,
    authorOf(actor, lift),
    liftHistory.asked,
    { ...aboutLift(lift), data: { level: levelBlank(lift), dueAt: momentBlank(dueAt, now) } },
    now,
  )
  await tell(
    trx,
    lift.districtId,
    liftNotices.lent,
    {
      to: await askersOf(trx, actor, lift, now),
      ...aboutLift(lift),
      data: { title: lift.title, level: lift.askedName, dueAt: dueAt.toString() },
    },
    now,
  )
  const asked = { who: actor.name, unit: actor.unitName, enterprise: lift.enterpriseName, title: lift.title, words: question }
  await tell(
    trx,
    lift.askedId,
    liftNotices.asked,
    { to: others([leader.id], actor.memberId), ...aboutAtLevel(lift), data: { ...asked, dueAt: until.toString() } },
    now,
  )
  return { id, status: 'asked', at: now }
}
