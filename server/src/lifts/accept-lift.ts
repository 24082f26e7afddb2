import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { LiftDone } from '@yigen/domain/lifts/lift.ts'
import { liftHistory, liftNotices } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { lockLift } from './lock-lift.ts'
import { setLift } from './set-lift.ts'
import { startAnswer } from './start-lift-clocks.ts'
import { stopOfLift } from './stop-of-lift.ts'
import { aboutLift, askersOf, authorOf } from './told-of-lift.ts'

/** A leader of the level above takes it up, and answers by the day that was asked for. R18.2 */
export async function acceptLift(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftDone>> {
  const lift = await lockLift(trx, actor, id, 'acceptLift')
  await setLift(trx, lift, { status: 'accepted', accepted_by: actor.memberId, accepted_at: now })
  await stopOfLift(trx, actor, lift, 'lift.accepted', now)
  await startAnswer(trx, lift, actor.memberId, lift.dueAt, now)
  await record(trx, authorOf(actor, lift), liftHistory.accepted, { ...aboutLift(lift), data: { dueAt: momentBlank(lift.dueAt, now) } }, now)
  const data = { who: actor.name, title: lift.title, dueAt: lift.dueAt.toString() }
  await tell(trx, lift.districtId, liftNotices.accepted, { to: await askersOf(trx, actor, lift, now), ...aboutLift(lift), data }, now)
  return { id, status: 'accepted', at: now }
}
