import type { ClockName } from '@yigen/domain/kinds.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { sql, type Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { laddersOf } from './ladder.queries.ts'
import { type Reckonable, reckonAnew } from './reckon-anew.ts'
import { waitsOf } from './waits-of.ts'

/**
 * The running clock of this kind is due when its promise says, moved by the working time that its subject waited. R6.2
 * Call it after a wait began or ended early, before what shows the due time follows. Returns it; null where no such clock runs.
 */
export async function moveByWaits(
  trx: Transaction<DB>,
  districtId: string,
  subjectId: string,
  kind: ClockKind & { readonly waits: true },
): Promise<Temporal.Instant | null> {
  const clock = await lockRunning(trx, districtId, subjectId, kind.kind as ClockName)
  if (!clock) return null
  const [calendar, ladder] = [await readCalendar(trx, districtId, clock.startedAt), (await laddersOf(trx, districtId))(clock.startedAt)]
  const waited = await waitsOf(trx, districtId, [subjectId])
  const { dueAt, provisional, nextRung } = reckonAnew(clock, waited(subjectId), calendar, ladder)
  await sql`
    update clock set due_at = ${dueAt}, provisional = ${provisional}, calendar_version = ${calendar.version}, next_rung_at = ${nextRung}
    where district_id = ${districtId} and id = ${clock.id}`.execute(trx)
  return dueAt
}

async function lockRunning(trx: Transaction<DB>, districtId: string, subjectId: string, kind: ClockName) {
  const { rows } = await sql<Reckonable & { id: string }>`
    select c.id, c.started_at as "startedAt", c.promise_amount as amount, c.promise_unit as unit, c.next_position as "nextPosition",
      case when c.first_due_at is not null then c.due_at end as "extendedTo"
    from clock c where c.district_id = ${districtId} and c.subject_id = ${subjectId} and c.kind = ${kind} and c.stopped_at is null
    for update`.execute(trx)
  return rows[0]
}
