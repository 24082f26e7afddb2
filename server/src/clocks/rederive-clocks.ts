import { deadlineOf } from '@yigen/domain/calendar/deadline.ts'
import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { nextRungAt } from '@yigen/domain/clocks/ladder.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { type Kysely, sql, type Transaction } from 'kysely'
import { readFreshCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { clockwork, recordAll } from '#history/record.ts'
import { readLadder } from './ladder.queries.ts'

type Provisional = {
  id: string
  district_id: string
  enterprise_id: string
  request_id: string | null
  started_at: Temporal.Instant
  due_at: Temporal.Instant
  promise_amount: number
  promise_unit: TimePromise['unit']
  next_position: number
}

/** Once a year's table has arrived, provisional due times are reckoned again; stopped clocks are never touched. R9.4 */
export async function rederiveClocks(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const districts = await db.selectFrom('district').select('id').execute()
  let moved = 0
  for (const { id } of districts) moved += await db.transaction().execute(trx => rederiveDistrict(trx, id, asOf))
  return moved
}

export async function rederiveDistrict(trx: Transaction<DB>, districtId: string, asOf: Temporal.Instant): Promise<number> {
  const calendar = await readFreshCalendar(trx)
  const { rows } = await sql<Provisional>`
    select id, district_id, enterprise_id, request_id, started_at, due_at, promise_amount, promise_unit, next_position from clock
    where district_id = ${districtId} and stopped_at is null and provisional and calendar_version < ${calendar.version} for update skip locked`.execute(
    trx,
  )
  const ladder = await readLadder(trx, districtId)
  for (const clock of rows) {
    const deadline = deadlineOf(calendar, clock.started_at, { amount: clock.promise_amount, unit: clock.promise_unit })
    const face = { promiseUnit: clock.promise_unit, startedAt: clock.started_at, dueAt: deadline.dueAt }
    await trx
      .updateTable('clock')
      .set({
        due_at: deadline.dueAt,
        calendar_version: calendar.version,
        provisional: deadline.provisional,
        next_rung_at: nextRungAt(calendar, ladder, face, clock.next_position),
      })
      .where('district_id', '=', districtId)
      .where('id', '=', clock.id)
      .execute()
    if (clock.request_id) await followRequest(trx, districtId, clock.request_id)
  }
  const changed = rows
    .map(clock => ({ clock, deadline: deadlineOf(calendar, clock.started_at, { amount: clock.promise_amount, unit: clock.promise_unit }) }))
    .filter(({ clock, deadline }) => !clock.due_at.equals(deadline.dueAt))
  await recordAll(
    trx,
    clockwork(districtId),
    changed.map(({ clock, deadline }) => ({
      kind: 'clock.rederived',
      enterpriseId: clock.enterprise_id,
      requestId: clock.request_id,
      subjectId: clock.id,
      data: { from: momentBlank(clock.due_at, asOf), to: momentBlank(deadline.dueAt, asOf) },
    })),
    asOf,
  )
  return changed.length
}

async function followRequest(trx: Transaction<DB>, districtId: string, requestId: string) {
  await sql`
    update request r set (due_at, due_kind) = (select c.due_at, c.kind from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null order by c.due_at limit 1)
    where r.district_id = ${districtId} and r.id = ${requestId}`.execute(trx)
}
