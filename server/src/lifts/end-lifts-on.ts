import { liftHistory, liftNotices } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { EndedMatter, EndedProject } from '#slice/follows.ts'
import { endLift } from './end-lift.ts'
import { readOpenOn } from './read-open-lifts.ts'

/** What was lent up of a matter or a project that is over needs no answer any more. R18.2 */
export async function endLiftsOn(
  trx: Transaction<DB>,
  actor: Actor,
  { districtId, id }: Pick<EndedMatter | EndedProject, 'districtId' | 'id'>,
  now: Temporal.Instant,
): Promise<void> {
  for (const lift of await readOpenOn(trx, actor, districtId, id))
    await endLift(trx, actor, lift, { status: 'ended', history: liftHistory.ended, notice: liftNotices.ended }, now)
}
