import { memo } from 'react'
import type { Axis } from './axis.ts'
import type { AxisMarks } from './axis-marks.ts'

export type Landing = { at: number; kind: 'planned' | 'forecast' }
type Props = { axis: Axis; marks: AxisMarks; landings: readonly Landing[]; height: number }

/** Behind the rows: days off, where weeks are too thin the months, and the lines of the landing. */
export const Ground = memo(function Ground({ axis, marks, landings, height }: Props) {
  const months = marks.weeks.length === 0 ? marks.months : []
  return (
    <svg className="g-back" width={axis.width} height={height} aria-hidden="true">
      {marks.off.map(({ x, width, festivals }) =>
        width > 0 ? <rect key={x} className={festivals.length > 0 ? 'off named' : 'off'} x={x} width={width} height={height} /> : null,
      )}
      {months.map(({ x }) => (
        <line key={x} className="month" x1={x} x2={x} y2={height} />
      ))}
      {landings.map(({ at, kind }) => (
        <line key={kind} className={`land ${kind}`} x1={axis.x(at)} x2={axis.x(at)} y2={height} />
      ))}
    </svg>
  )
})
