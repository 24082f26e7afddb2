import { stepSaid } from '../shared/of-slices.ts'
import type { DayRow } from '../shared/slice.ts'

type Row = Pick<DayRow, 'next' | 'requestId' | 'taskId' | 'enterpriseId'>

/** What is taken below its row, unless the row lacks what it is taken on; null where the step leads to its page, or is done by the press. */
export function partHere(row: Row) {
  const { take } = stepSaid(row.next)
  if (typeof take === 'string' || !('below' in take)) return null
  return take.needs && row[take.needs] === null ? null : take.below
}
