import type { Axis } from './axis.ts'
import type { DrawnMilestone } from './drawn-milestone.ts'
import type { Row } from './rows.ts'

const [top, height, edge] = [8, 10, 2]

/** The outlines of the drafts of rows as one path, each at its row; an outline lies within its bar. */
export function draftsPath(rows: readonly Row[], live: ReadonlyMap<string, DrawnMilestone>, axis: Axis): string {
  let path = ''
  for (const row of rows) {
    const draft = row.kind === 'milestone' ? live.get(row.key)?.draft : null
    if (!draft) continue
    const x = tenth(axis.x(draft.startAt))
    const width = tenth(Math.max(axis.x(draft.finishAt) - x - edge, 0.5))
    path += `M${x + edge / 2} ${row.top + top + edge / 2}h${width}v${height - edge}h${-width}z`
  }
  return path
}

const tenth = (x: number): number => Math.round(x * 10) / 10
