import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Transaction } from 'kysely'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import type { RowOfLift } from './lift.queries.ts'

/** Whatever runs for it stops, with the district that asks and with the level that was asked. */
export async function stopOfLift(
  trx: Transaction<DB>,
  { memberId }: Pick<Actor, 'memberId'>,
  { id, districtId, askedId }: Pick<RowOfLift, 'id' | 'districtId' | 'askedId'>,
  by: string,
  now: Temporal.Instant,
): Promise<void> {
  for (const one of new Set([districtId, askedId])) await stopClocks(trx, { districtId: one, subjectId: id, by, memberId }, now)
}
