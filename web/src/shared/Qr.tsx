import { encode } from 'uqr'
import './qr.css'

/** What a phone's camera reads off the screen: dark on white in either theme, with the quiet edge of four that ISO/IEC 18004 asks for. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 })
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  )
}

/** A run of dark squares of a row is one stroke of the path. */
export function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => runsOf(row).map(([from, to]) => `M${from} ${y}h${to - from}v1H${from}z`)).join('')
}

function runsOf(row: readonly boolean[]): [number, number][] {
  const edges = [...row, false].flatMap((dark, x) => (dark === (row[x - 1] ?? false) ? [] : [x]))
  return Array.from({ length: edges.length / 2 }, (_, run) => [edges[2 * run] ?? 0, edges[2 * run + 1] ?? 0])
}
