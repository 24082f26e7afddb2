import type { LiftDone, SendBackLift } from '@yigen/domain/lifts/lift.ts'
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

/** The superior does not lend it up, and says what is to be done first. R18.2 */
export async function sendBackLift(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof SendBackLift>,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftDone>> {
  const lift = await lockLift(trx, actor, id, 'sendBackLift')
  await setLift(trx, lift, { status: 'sentBack', words, decided_by: actor.memberId, decided_at: now, ended_at: now })
  await stopOfLift(trx, actor, lift, 'lift.sentBack', now)
  await record(trx, authorOf(actor, lift), liftHistory.sentBack, { ...aboutLift(lift), data: { words } }, now)
  await tell(
    trx,
    lift.districtId,
    liftNotices.sentBack,
    { to: await askersOf(trx, actor, lift, now), ...aboutLift(lift), data: { title: lift.title, words } },
    now,
  )
  return { id, status: 'sentBack', at: now }
}
