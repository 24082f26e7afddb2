import type { Axis } from './axis.ts'
import type { Bar } from './bars.ts'

/** A bar at its place; an outline lies within it. */
export function BarShape({ bar: { kind, from, until }, axis, critical }: { bar: Bar; axis: Axis; critical: boolean }) {
  const [x, end] = [axis.x(from), axis.x(until)]
  const width = Math.max(end - x, 1)
  if (kind === 'plan') return <rect className="b-plan" x={x} y={21} width={width} height={2} rx={1} />
  if (kind === 'slack')
    return (
      <>
        <line className="b-slack" x1={x + 3} x2={end} y1={13} y2={13} />
        <line className="b-slack-end" x1={end} x2={end} y1={9} y2={17} />
      </>
    )
  const edge = edgeOf(kind, critical)
  return (
    <rect
      className={`b-${kind}`}
      x={x + edge / 2}
      y={8 + edge / 2}
      width={Math.max(width - edge, 0.5)}
      height={10 - edge}
      rx={edge > 0 ? 1.5 : 2}
    />
  )
}

function edgeOf(kind: Bar['kind'], critical: boolean): number {
  if (kind === 'draft') return 2
  if (kind === 'late') return 1
  return kind === 'todo' || kind === 'rest' ? (critical ? 2 : 1) : 0
}
