import { randomUUIDv7 } from 'node:crypto'
import { resultPeriodOfRoster } from '@yigen/domain/imports/result-period-of-roster.ts'
import { isRosterResult, resultOfRoster } from '@yigen/domain/imports/roster-kinds.ts'
import { doubtOf } from '@yigen/domain/results/doubt.ts'
import { mostValue } from '@yigen/domain/results/result-value.ts'
import type { ResultFields } from '#results/write-results.ts'
import { newOf } from './fact-fields.ts'
import type { Writing } from './write-rows.ts'

/** What a roster says of results: claims, each waiting for the second person; one that says otherwise of the same period corrects what stands. R16.1, R16.3 */
export const resultFields = (rows: readonly Writing[], today: Temporal.PlainDate): ResultFields[] =>
  newOf(rows).flatMap(({ row, fact, corrects }) => {
    if (!isRosterResult(fact.kind)) return []
    const { kind: periodKind, until } = resultPeriodOfRoster(fact.period, today)
    const kind = resultOfRoster(fact.kind, fact.words)
    const value = Math.min(fact.number ?? 1, mostValue)
    return [
      {
        ...{ id: randomUUIDv7(), enterprise_id: row.id, kind, corrects },
        ...{ period_kind: periodKind, period_until: until.toString() },
        ...{ value, words: fact.words ?? '', doubt: doubtOf(kind, value, valueBefore(row, fact)) },
      },
    ]
  })

/** Of what the register holds of the same kind and length, the value of the latest period before it: whoever verifies is told what looks wrong. R16.5 */
function valueBefore({ known }: Writing, { kind, period }: Writing['says']['facts'][number]): number | null {
  const earlier = (known?.facts ?? []).filter(one => one.kind === kind && one.period.length === period.length && one.period < period)
  return earlier.toSorted((one, other) => other.period.localeCompare(one.period))[0]?.number ?? null
}
