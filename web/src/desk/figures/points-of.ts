import type { Figures } from './figure.queries.ts'

type Part = { from: string; until: string; n: number; of: number | null; toCome: boolean }
type Points = { at: Part[]; lines: string[] }

const [width, height, margin] = [100, 38, 3]

/** Where a line goes in a box of 100 by 40: from 0 to the most of a count, from 0 to 100 % of a share; a part in which nothing fell due breaks it, and one that begins after today. */
export function pointsOf(name: 'received' | 'answers' | 'settlements', line: Figures['line'], today: string): Points {
  const at = line.map(({ from, until, counts }) => ({
    ...{ from, until, toCome: from > today },
    ...(name === 'received' ? { n: counts.received, of: null } : { n: counts[name].due, of: counts[name].inTime }),
  }))
  const most = Math.max(1, ...at.map(({ n }) => n))
  const placed = at.map((part, i) => ({ x: x(i, at.length), y: y(part, most) }))
  return { at, lines: unbroken(placed).map(points => points.map(([a, b]) => `${a},${b}`).join(' ')) }
}

const rounded = (n: number) => Math.round(n * 100) / 100
const x = (i: number, parts: number) => rounded(((i + 0.5) / parts) * width)

function y({ n, of, toCome }: Part, most: number): number | null {
  if (toCome || (of !== null && n === 0)) return null
  const share = of === null ? n / most : of / n
  return rounded(height - share * (height - margin))
}

/** Runs of points; one alone is a short stroke. */
function unbroken(placed: readonly { x: number; y: number | null }[]): [number, number][][] {
  const runs: [number, number][][] = [[]]
  for (const point of placed) {
    if (point.y === null) runs.push([])
    else runs.at(-1)?.push([point.x, point.y])
  }
  return runs
    .filter(run => run.length > 0)
    .map(run => (run.length > 1 ? run : [...run, [rounded((run[0]?.[0] ?? 0) + 0.6), run[0]?.[1] ?? 0]]))
}
