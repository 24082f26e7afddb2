import { memo } from 'react'
import type { Axis } from './axis.ts'
import { linksOf } from './links.ts'
import type { Row } from './rows.ts'

type Props = { rows: readonly Row[]; from: number; until: number; axis: Axis; selected: string | null; height: number }

export const Links = memo(function Links({ rows, from, until, axis, selected, height }: Props) {
  return (
    <svg className="g-links" width={axis.width} height={height} aria-hidden="true">
      {linksOf(rows, axis, selected, [from, until]).map(({ key, path, kind }) => (
        <path key={key} className={kind} d={path} />
      ))}
    </svg>
  )
})
