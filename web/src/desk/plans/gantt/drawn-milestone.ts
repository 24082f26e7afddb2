import type { MilestonePromise, Predecessor } from '@yigen/domain/plans/plan-graph.ts'
import type { MilestoneStatus, OwnerKind } from '@yigen/domain/plans/plan-status.ts'
import type { MilestoneGate } from '@yigen/domain/plans/plan-template.ts'

/** From when until when, in milliseconds since 1970. */
export type Span = { startAt: number; finishAt: number }
export type Forecast = Span & { latestFinish: number; slackDays: number; critical: boolean }

/**
 * A milestone as the chart draws it. `planned`: by the version in force; `now`: its forecast; `draft`: its forecast by a draft, where that is another. `due`: when its clock or its promise is over; `lateDays`: workdays from the
 * plan to the forecast.
 */
export type DrawnMilestone = {
  id: string
  number: number
  name: string
  owner: { kind: OwnerKind; unitId: string | null; name: string }
  promise: MilestonePromise
  /** as a draft promises it, where that is another */
  promised: MilestonePromise | null
  predecessors: readonly Predecessor[]
  gate: MilestoneGate
  status: MilestoneStatus
  planned: Span | null
  now: Forecast | null
  draft: Forecast | null
  due: number | null
  lateDays: number
  deviations: readonly string[]
  what: 'same' | 'changed' | 'added' | 'removed'
}

/** What the row stands for: its forecast, of one that only the draft has the draft's. */
export const standsAt = ({ now, draft, planned }: DrawnMilestone): Span | null => now ?? draft ?? planned

export const isCritical = ({ now, draft, what }: DrawnMilestone): boolean => (what === 'added' ? draft : now)?.critical ?? false

export const isFinished = ({ status }: DrawnMilestone): boolean => status === 'finished' || status === 'dispensed'

/** A clock of ours that has passed: only that is red. R15.2, R15.5 */
export const isOverdue = ({ status, owner, due }: DrawnMilestone, now: number): boolean =>
  status === 'running' && (owner.kind === 'unit' || owner.kind === 'officer') && due !== null && due < now
