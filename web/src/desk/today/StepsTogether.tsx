import type { NextStep } from '@yigen/domain/kinds.ts'
import { stepSaid } from '../shared/of-slices.ts'
import type { Today } from './today.query.ts'

/** Steps that wait on several rows and can be taken at once. Their code came with the page. */
export function StepsTogether({ rows }: { rows: Today['rows'] }) {
  const steps = [...new Set(rows.map(row => row.next))].filter(next => stepSaid(next).together)
  return steps.map(next => <Together key={next} next={next} rows={rows.filter(row => row.next === next)} />)
}

function Together({ next, rows }: { next: NextStep; rows: Today['rows'] }) {
  const Part = stepSaid(next).together?.there()
  return Part && rows.length > 1 ? <Part rows={rows} /> : null
}
