import { nextRungAt } from '@yigen/domain/clocks/ladder.ts'
import type { ClockName } from '@yigen/domain/kinds.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { sql, type Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { laddersOf } from './ladder.queries.ts'
import type { Reckonable } from './reckon-anew.ts'

/** The running clock of this kind is due then from now on; the first due time is kept beside it, and no rung that fired fires again. R7.5, R10.2 */
export async function extendClock(
  trx: Transaction<DB>,
  { districtId, subjectId, kind }: { districtId: string; subjectId: string; kind: ClockKind },
  until: Temporal.Instant,
): Promise<void> {
  const { rows } = await sql<Pick<Reckonable, 'startedAt' | 'unit' | 'nextPosition'> & { id: string }>`
    select c.id, c.started_at as "startedAt", c.promise_unit as unit, c.next_position as "nextPosition" from clock c
    where c.district_id = ${districtId} and c.subject_id = ${subjectId} and c.kind = ${kind.kind as ClockName} and c.stopped_at is null
    for update`.execute(trx)
  const clock = rows[0]
  if (!clock) throw new Error(`no ${kind.kind} clock of ${subjectId} runs`)
  const [calendar, ladder] = [await readCalendar(trx, districtId, clock.startedAt), (await laddersOf(trx, districtId))(clock.startedAt)]
  const face = { promiseUnit: clock.unit, startedAt: clock.startedAt, dueAt: until }
  await sql`
    update clock set first_due_at = coalesce(first_due_at, due_at), due_at = ${until}, next_rung_at = ${nextRungAt(calendar, ladder, face, clock.nextPosition)}
    where district_id = ${districtId} and id = ${clock.id}`.execute(trx)
}
