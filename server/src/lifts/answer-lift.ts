import type { AnswerLift, LiftDone } from '@yigen/domain/lifts/lift.ts'
import { liftHistory, liftNotices } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockLift } from './lock-lift.ts'
import { setLift } from './set-lift.ts'
import { stopOfLift } from './stop-of-lift.ts'
import { aboutLift, askersOf, authorOf } from './told-of-lift.ts'

/** The level above answers, once; the words go to who asked, who answers the enterprise. R18.2 */
export async function answerLift(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof AnswerLift>,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftDone>> {
  const lift = await lockLift(trx, actor, id, 'answerLift')
  await setLift(trx, lift, { status: 'answered', answer: words, answered_by: actor.memberId, ended_at: now })
  await stopOfLift(trx, actor, lift, 'lift.answered', now)
  await record(trx, authorOf(actor, lift), liftHistory.answered, { ...aboutLift(lift), data: { words } }, now)
  await tell(
    trx,
    lift.districtId,
    liftNotices.answered,
    { to: await askersOf(trx, actor, lift, now), ...aboutLift(lift), data: { who: actor.name, title: lift.title, words } },
    now,
  )
  return { id, status: 'answered', at: now }
}
