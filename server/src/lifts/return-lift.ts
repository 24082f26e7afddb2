import type { LiftDone, ReturnLift } from '@yigen/domain/lifts/lift.ts'
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

/** The level above does not take it up, and says why. R18.2 */
export async function returnLift(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof ReturnLift>,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftDone>> {
  const lift = await lockLift(trx, actor, id, 'returnLift')
  await setLift(trx, lift, { status: 'returned', words, accepted_by: actor.memberId, accepted_at: now, ended_at: now })
  await stopOfLift(trx, actor, lift, 'lift.returned', now)
  await record(trx, authorOf(actor, lift), liftHistory.returned, { ...aboutLift(lift), data: { words } }, now)
  await tell(
    trx,
    lift.districtId,
    liftNotices.returned,
    { to: await askersOf(trx, actor, lift, now), ...aboutLift(lift), data: { who: actor.name, title: lift.title, words } },
    now,
  )
  return { id, status: 'returned', at: now }
}
