export type DarkRun = { x: number; y: number; length: number }

/** The dark squares of a code to scan, row by row, those side by side as one. */
export const darkRuns = (rows: readonly (readonly boolean[])[]): DarkRun[] =>
  rows.flatMap((row, y) => {
    const edges = [...row, false].flatMap((dark, x) => (dark === (row[x - 1] ?? false) ? [] : [x]))
    return Array.from({ length: edges.length / 2 }, (_, run) => {
      const x = edges[2 * run] ?? 0
      return { x, y, length: (edges[2 * run + 1] ?? 0) - x }
    })
  })
