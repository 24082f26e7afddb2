import type { MilestoneGate } from '@yigen/domain/plans/plan-template.ts'
import { memo } from 'react'
import type { Axis } from './axis.ts'
import { type DrawnMilestone, isCritical, isFinished, isOverdue } from './drawn-milestone.ts'
import { gridRoles, rowAria } from './grid-roles.ts'
import { Lane } from './Lane.tsx'
import type { RowWords } from './useRowWords.ts'

type Props = {
  milestone: DrawnMilestone
  top: number
  place: number
  axis: Axis
  now: number
  gate: MilestoneGate | undefined
  selected: boolean
  inside: boolean
  draggable: boolean
  words: RowWords
}

/** Drawn anew when its milestone is another, not when the one at hand is. */
export const MilestoneRow = memo(function MilestoneRow(props: Props) {
  const { milestone, top, place, axis, now, gate, selected, inside, draggable, words } = props
  const critical = isCritical(milestone)
  const classes = [
    'g-row',
    critical && 'crit',
    isFinished(milestone) && 'done',
    milestone.what === 'removed' && 'gone',
    isOverdue(milestone, now) && 'over',
    inside && 'inside',
    selected && 'at',
  ]
  const slack = words.slack(milestone)
  const sentence = words.sentence(milestone)
  return (
    <div
      {...rowAria(milestone.id, { place, selected, label: sentence })}
      title={sentence}
      className={classes.filter(Boolean).join(' ')}
      style={{ top }}
    >
      <div className="cells" role="presentation">
        <span className="nm" {...gridRoles.cell}>
          <i>{milestone.number}</i>
          {milestone.name}
        </span>
        <span className="who" {...gridRoles.cell}>
          {words.owner(milestone.owner)}
        </span>
        <span className="num" {...gridRoles.cell}>
          {milestone.promised ? <s>{words.amount(milestone.promise)}</s> : null}
          {words.amount(milestone.promised ?? milestone.promise)}
        </span>
        <span className={slack === '0' ? 'num zero' : 'num'} {...gridRoles.cell}>
          {slack}
        </span>
      </div>
      <div className="lane" {...gridRoles.cell}>
        <Lane milestone={milestone} axis={axis} now={now} gate={gate} said={words.said(milestone, gate)} draggable={draggable} />
      </div>
    </div>
  )
})
