import { randomUUIDv7 } from 'node:crypto'
import { resultPeriodOfRoster } from '@yigen/domain/imports/result-period-of-roster.ts'
import { claimOf } from '@yigen/domain/imports/roster-doubts.ts'
import { isRosterResult } from '@yigen/domain/imports/roster-kinds.ts'
import type { ResultFields } from '#results/write-results.ts'
import { newOf } from './fact-fields.ts'
import type { Writing } from './write-rows.ts'

/** What a roster says of results: claims, each waiting for the second person; one that says otherwise of the same period corrects what stands. R16.1, R16.3 */
export const resultFields = (rows: readonly Writing[], today: Temporal.PlainDate): ResultFields[] =>
  newOf(rows).flatMap(({ row, fact, corrects }) => {
    if (!isRosterResult(fact.kind)) return []
    const { kind: periodKind, until } = resultPeriodOfRoster(fact.period, today)
    return [
      {
        ...{ id: randomUUIDv7(), enterprise_id: row.id, corrects, words: fact.words ?? '' },
        ...{ period_kind: periodKind, period_until: until.toString() },
        ...claimOf({ ...fact, kind: fact.kind }, row.known),
      },
    ]
  })
