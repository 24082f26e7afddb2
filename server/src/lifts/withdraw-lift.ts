import type { LiftDone } from '@yigen/domain/lifts/lift.ts'
import { liftHistory, liftNotices } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { endLift } from './end-lift.ts'
import { lockLift } from './lock-lift.ts'
import { readFurther } from './read-open-lifts.ts'

/** Who proposed it, lent it up, or has the matter in hand, needs no answer any more; where it went on, that ends as well. R7.6, R18.2 */
export async function withdrawLift(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof LiftDone>> {
  const lift = await lockLift(trx, actor, id, 'withdrawLift')
  const further = await readFurther(trx, actor, lift)
  for (const one of [lift, ...further])
    await endLift(trx, actor, one, { status: 'withdrawn', history: liftHistory.withdrawn, notice: liftNotices.withdrawn }, now)
  return { id, status: 'withdrawn', at: now }
}
