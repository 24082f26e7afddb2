import { hasTable } from '@yigen/domain/calendar/calendar.ts'
import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { dateEnding } from '@yigen/domain/calendar/zone.ts'
import { dueWithWaits } from '@yigen/domain/clocks/due-with-waits.ts'
import { nextRungAt } from '@yigen/domain/clocks/ladder.ts'
import { sql, type Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import { readLadder } from '#clocks/ladder.queries.ts'
import type { DB } from '#database/schema.ts'
import { pausesOf } from './pause.queries.ts'

type Row = {
  id: string
  startedAt: Temporal.Instant
  amount: number
  unit: TimePromise['unit']
  nextPosition: number
}

/**
 * The running settlement clock is due when its promise says, moved by the working time paused; its next rung stands anew, those that fired stay fired. R6.2, R10.2
 * Call it after a pause began or ended early, before the request follows its clocks. Returns the due time.
 */
export async function moveSettlement(trx: Transaction<DB>, districtId: string, requestId: string): Promise<Temporal.Instant | null> {
  const clock = await readSettlement(trx, districtId, requestId)
  if (!clock) return null
  const [calendar, ladder] = [await readCalendar(trx), await readLadder(trx, districtId)]
  const promised = deadlineOf(calendar, clock.startedAt, { amount: clock.amount, unit: clock.unit })
  const dueAt = dueWithWaits(calendar, { startedAt: clock.startedAt, dueAt: promised.dueAt }, await pausesOf(trx, districtId, [requestId]))
  const provisional = promised.provisional || !hasTable(calendar, dateEnding(dueAt).year)
  const nextRung = nextRungAt(calendar, ladder, { promiseUnit: clock.unit, startedAt: clock.startedAt, dueAt }, clock.nextPosition)
  await sql`
    update clock set due_at = ${dueAt}, provisional = ${provisional}, calendar_version = ${calendar.version}, next_rung_at = ${nextRung}
    where district_id = ${districtId} and id = ${clock.id}`.execute(trx)
  return dueAt
}

async function readSettlement(trx: Transaction<DB>, districtId: string, requestId: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select c.id, c.started_at as "startedAt", c.promise_amount as amount, c.promise_unit as unit, c.next_position as "nextPosition"
    from clock c where c.district_id = ${districtId} and c.subject_id = ${requestId} and c.kind = 'settlement' and c.stopped_at is null
    for update`.execute(trx)
  return rows[0]
}
