import { rosterPeriodOf } from '@yigen/domain/imports/result-period-of-roster.ts'
import { rosterOfResult } from '@yigen/domain/imports/roster-kinds.ts'
import type { StandingResult } from '#results/standing-results.queries.ts'
import type { StandingFact } from './known.queries.ts'

/** Standing claims as a roster would say them, by enterprise. R16.1 */
export function asRosterFacts(rows: readonly StandingResult[]): Map<string, StandingFact[]> {
  const said = rows.flatMap(row => {
    const kind = rosterOfResult(row.kind)
    if (!kind) return []
    const period = rosterPeriodOf({ kind: row.periodKind, until: row.periodUntil })
    const named = kind === 'topInvestor'
    return [
      {
        enterpriseId: row.enterpriseId,
        id: row.id,
        kind,
        period,
        number: named ? null : row.value,
        words: named ? row.words : null,
        day: null,
      },
    ]
  })
  return Map.groupBy(said, row => row.enterpriseId)
}
