import type { liftHistory, liftNotices } from '@yigen/domain/lifts/lifts.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import type { RowOfLift } from './lift.queries.ts'
import { setLift } from './set-lift.ts'
import { stopOfLift } from './stop-of-lift.ts'
import { aboutAtLevel, aboutLift, askersOf, authorOf } from './told-of-lift.ts'

type End =
  | { status: 'withdrawn'; history: typeof liftHistory.withdrawn; notice: typeof liftNotices.withdrawn }
  | { status: 'ended'; history: typeof liftHistory.ended; notice: typeof liftNotices.ended }

/** It needs no answer any more: whoever held it is told. */
export async function endLift(
  trx: Transaction<DB>,
  actor: Actor,
  lift: RowOfLift,
  { status, history, notice }: End,
  now: Temporal.Instant,
) {
  await setLift(trx, lift, { status, ended_at: now })
  await stopOfLift(trx, actor, lift, `lift.${status}`, now)
  await record(trx, authorOf(actor, lift), history, aboutLift(lift), now)
  const told = { data: { title: lift.title } }
  const askers = await askersOf(trx, actor, lift, now)
  await tell(trx, lift.districtId, notice, { to: askers, ...aboutLift(lift), ...told }, now)
  const held = lift.status === 'proposed' ? { ...lift, askedId: lift.districtId } : lift
  const holder = others([held.holderId], actor.memberId).filter(id => !askers.includes(id))
  await tell(trx, held.askedId, notice, { to: holder, ...aboutAtLevel(held), ...told }, now)
}
