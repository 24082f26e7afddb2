import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { nextRungAt } from '@yigen/domain/clocks/ladder.ts'
import { sql, type Transaction } from 'kysely'
import { calendarsOf } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { laddersOf } from './ladder.queries.ts'

type Stopped = { id: string; startedAt: Temporal.Instant; dueAt: Temporal.Instant; unit: TimePromise['unit']; nextPosition: number }

/** These clocks run as if they had never stopped; what rang meanwhile stays. R4.12 */
export async function resumeClocks(trx: Transaction<DB>, districtId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const { rows } = await sql<Stopped>`
    select c.id, c.started_at as "startedAt", c.due_at as "dueAt", c.promise_unit as unit, c.next_position as "nextPosition"
    from clock c where c.district_id = ${districtId} and c.id = any(${[...ids]}::uuid[]) and c.stopped_at is not null for update`.execute(
    trx,
  )
  const [calendarAt, ladderAt] = [await calendarsOf(trx, districtId), await laddersOf(trx, districtId)]
  for (const { id, unit: promiseUnit, startedAt, dueAt, nextPosition } of rows)
    await trx
      .updateTable('clock')
      .set({
        ...{ stopped_at: null, stopped_by: null, stopped_by_member: null },
        next_rung_at: nextRungAt(calendarAt(startedAt), ladderAt(startedAt), { promiseUnit, startedAt, dueAt }, nextPosition),
      })
      .where('district_id', '=', districtId)
      .where('id', '=', id)
      .execute()
}
