import { randomUUIDv7 } from 'node:crypto'
import { nextRungAt } from '@yigen/domain/clocks/ladder.ts'
import type { ClockName } from '@yigen/domain/kinds.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import type { Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { carriedColumns } from './carried-columns.ts'
import { laddersOf } from './ladder.queries.ts'

/**
 * A stopped clock goes on as another row with the same start, due time and holder: the stop stays on record, and no rung that fired then fires again (R10.2).
 */
export async function continueClock(
  trx: Transaction<DB>,
  { districtId, subjectId, kind }: { districtId: string; subjectId: string; kind: ClockKind },
): Promise<void> {
  const stopped = await trx
    .selectFrom('clock')
    .select([
      ...carriedColumns,
      'subject_id',
      'request_id',
      'holder_rule',
      'officer_id',
      'unit_id',
      'named_id',
      'holder_id',
      'due_holder_id',
      'passed_late_at',
    ])
    .where('district_id', '=', districtId)
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind.kind as ClockName)
    .orderBy('stopped_at', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const [calendar, ladder] = [
    await readCalendar(trx, districtId, stopped.started_at),
    (await laddersOf(trx, districtId))(stopped.started_at),
  ]
  const face = { promiseUnit: stopped.promise_unit, startedAt: stopped.started_at, dueAt: stopped.due_at }
  const next_rung_at = nextRungAt(calendar, ladder, face, stopped.next_position)
  await trx
    .insertInto('clock')
    .values({ ...stopped, id: randomUUIDv7(), next_rung_at, stopped_at: null, stopped_by: null, stopped_by_member: null })
    .execute()
}
