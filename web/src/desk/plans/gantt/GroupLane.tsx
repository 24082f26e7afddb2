import type { Axis } from './axis.ts'
import type { Group } from './groups.ts'

/** A group in one bar: from its earliest start to its latest finish, done up to the last milestone that is finished. */
export function GroupLane({ group: { span, doneUntil, critical }, axis }: { group: Group; axis: Axis }) {
  if (!span) return null
  const edge = critical ? 2 : 1
  const [x, end] = [axis.x(span.startAt), axis.x(span.finishAt)]
  return (
    <svg width={axis.width} height={31} aria-hidden="true">
      <rect className="b-group" x={x + edge / 2} y={10 + edge / 2} width={Math.max(end - x - edge, 1)} height={11 - edge} rx={2} />
      {doneUntil === null ? null : <rect className="b-done" x={x} y={10} width={Math.max(axis.x(doneUntil) - x, 1)} height={11} rx={2} />}
    </svg>
  )
}
