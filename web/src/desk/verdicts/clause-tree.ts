import type { ClauseRow } from './verdict.queries.ts'

/** A clause with its place: what stands below it, and beside it. */
export type PlacedClause = { row: ClauseRow; parent: number | null; hasParts: boolean; setSize: number; position: number }

/** The rows of the text as a tree. */
export function placed(rows: readonly ClauseRow[]): PlacedClause[] {
  const parents = rows.map((row, index) => parentOf(rows, row.depth, index))
  return rows.map((row, index) => {
    const siblings = parents.flatMap((parent, at) => (parent === parents[index] ? [at] : []))
    const hasParts = (rows[index + 1]?.depth ?? 0) > row.depth
    return { row, parent: parents[index] ?? null, hasParts, setSize: siblings.length, position: siblings.indexOf(index) + 1 }
  })
}

function parentOf(rows: readonly ClauseRow[], depth: number, index: number): number | null {
  for (let at = index - 1; at >= 0; at--) if ((rows[at]?.depth ?? 0) < depth) return at
  return null
}

/** The conditions at the end of every branch. */
export const leavesOf = (rows: readonly ClauseRow[]): ClauseRow[] => rows.filter((row, index) => (rows[index + 1]?.depth ?? 0) <= row.depth)

/** Which are in view: none below one that is folded. */
export function inView(clauses: readonly PlacedClause[], folded: ReadonlySet<number>): number[] {
  const hidden = new Set<number>()
  clauses.forEach(({ parent }, index) => {
    if (parent !== null && (folded.has(parent) || hidden.has(parent))) hidden.add(index)
  })
  return clauses.flatMap((_, index) => (hidden.has(index) ? [] : [index]))
}

/** The condition at which it is stuck: the first that decides and does not hold. */
export function stuckAt(clauses: readonly PlacedClause[]): number {
  const at = (wanted: string) => clauses.findIndex(({ row, hasParts }) => !hasParts && row.deciding && row.verdict === wanted)
  return at('no') >= 0 ? at('no') : at('unknown')
}
