import type { MilestoneGate } from '@yigen/domain/plans/plan-template.ts'
import type { Axis } from './axis.ts'
import { BarShape } from './BarShape.tsx'
import { barsOf } from './bars.ts'
import { type DrawnMilestone, isCritical, isFinished, standsAt } from './drawn-milestone.ts'
import type { Said } from './useRowWords.ts'

type Props = { milestone: DrawnMilestone; axis: Axis; now: number; gate: MilestoneGate | undefined; said: Said | null; draggable: boolean }

/** What is drawn of a milestone: bars, the gate it passes, a word beside, and where it is changed the end by which it is drawn out. */
export function Lane({ milestone, axis, now, gate, said, draggable }: Props) {
  const at = milestone.draft ?? milestone.now
  return (
    <svg width={axis.width} height={27} aria-hidden="true">
      {barsOf(milestone, now).map(bar => (
        <BarShape key={bar.kind} bar={bar} axis={axis} critical={isCritical(milestone)} />
      ))}
      {gate ? <GateMarks milestone={milestone} axis={axis} /> : null}
      {said ? (
        <text className={`g-say ${said.look}`} x={axis.x(standsAt(milestone)?.finishAt ?? 0) + (gate ? 12 : 8)} y={17}>
          {said.text}
        </text>
      ) : null}
      {draggable && at ? (
        <rect className="g-end" data-end={milestone.id} x={axis.x(at.finishAt) - 4} y={3} width={9} height={20} rx={2} />
      ) : null}
    </svg>
  )
}

function GateMarks({ milestone, axis }: { milestone: DrawnMilestone; axis: Axis }) {
  const { planned, now, draft } = milestone
  if (isFinished(milestone)) return now ? <Diamond x={axis.x(now.finishAt)} look="done" /> : null
  const forecast = now ?? draft
  return (
    <>
      {planned ? <Diamond x={axis.x(planned.finishAt)} look="" /> : null}
      {forecast ? <Diamond x={axis.x(forecast.finishAt)} look="forecast" /> : null}
    </>
  )
}

export function Diamond({ x, y = 13, look }: { x: number; y?: number; look: string }) {
  return <rect className={`dia ${look}`} x={-5} y={-5} width={10} height={10} rx={1} transform={`translate(${x} ${y}) rotate(45)`} />
}
