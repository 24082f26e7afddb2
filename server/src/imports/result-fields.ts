import { randomUUIDv7 } from 'node:crypto'
import { resultPeriodOfRoster } from '@yigen/domain/imports/result-period-of-roster.ts'
import { isRosterResult, resultOfRoster } from '@yigen/domain/imports/roster-kinds.ts'
import { mostValue } from '@yigen/domain/results/result-value.ts'
import type { ResultFields } from '#results/write-results.ts'
import { newOf } from './fact-fields.ts'
import type { Writing } from './write-rows.ts'

/** What a roster says of results: claims, each waiting for the second person; one that says otherwise of the same period corrects what stands. R16.1, R16.3 */
export const resultFields = (rows: readonly Writing[], today: Temporal.PlainDate): ResultFields[] =>
  newOf(rows).flatMap(({ row, fact, corrects }) => {
    if (!isRosterResult(fact.kind)) return []
    const { kind, until } = resultPeriodOfRoster(fact.period, today)
    return [
      {
        ...{ id: randomUUIDv7(), enterprise_id: row.id, kind: resultOfRoster(fact.kind, fact.words), corrects },
        ...{ period_kind: kind, period_until: until.toString() },
        ...{ value: Math.min(fact.number ?? 1, mostValue), words: fact.words ?? '', doubt: null },
      },
    ]
  })
