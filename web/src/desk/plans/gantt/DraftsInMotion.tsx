import type { Axis } from './axis.ts'
import { draftsPath } from './drafts-path.ts'
import type { DrawnMilestone } from './drawn-milestone.ts'
import type { Row } from './rows.ts'

type Props = { rows: readonly Row[]; live: ReadonlyMap<string, DrawnMilestone>; axis: Axis; height: number }

/** Where the drafts of all rows in sight stand while a bar is drawn out: one shape over rows that stand still, for a hundred shapes that move take longer than a frame has. */
export function DraftsInMotion({ rows, live, axis, height }: Props) {
  return (
    <svg className="g-motion" width={axis.width} height={height} aria-hidden="true">
      <path className="b-draft" d={draftsPath(rows, live, axis)} />
    </svg>
  )
}
