import { useSharedWords } from './words.ts'

const widths = [
  [88, 64, 34, 62],
  [72, 80, 26, 48],
  [80, 56, 30, 55],
] as const

/** Still grey shapes of the rows to come; css lets them appear after 200 ms, so quick answers never flash. */
export function Skeleton({ rows = 3, kind = 'rows' }: { rows?: number; kind?: 'rows' | 'lines' }) {
  const words = useSharedWords()
  const shapes = Array.from({ length: rows }, (_, row) => row)
  return (
    <div className="bones" role="status" aria-label={words.loading}>
      {shapes.map(row =>
        kind === 'rows' ? <RowBone key={row} row={row} /> : <i key={row} style={{ width: `${[62, 48, 55][row % 3]}%` }} />,
      )}
    </div>
  )
}

function RowBone({ row }: { row: number }) {
  const [clock, due, name, what] = widths[row % widths.length] ?? widths[0]
  return (
    <div className="bone">
      <div>
        <i style={{ width: clock }} />
        <i style={{ width: due, height: 8 }} />
      </div>
      <div>
        <i style={{ width: `${name}%` }} />
        <i style={{ width: `${what}%` }} />
      </div>
      <i className="bone-act" />
    </div>
  )
}
