import type { ClockKind, ClockState } from '#clocks/clock.ts'
import type { Relation } from '#requests/request-steps.ts'
import type { TaskStatus } from '#tasks/task-status.ts'
import type { NextStep } from './today.ts'

/** What decides which step a row of the day offers. */
export type DayClock = {
  kind: ClockKind
  state: ClockState
  /** a department's clock in a matter of the reader's */
  ofDepartment: boolean
  /** of the task the clock is about */
  taskStatus: TaskStatus | null
  /** how the reader stands to the matter, or to whom it was ordered of */
  relation: Relation
  officerId: string | null
  settlementOverdue: boolean
  promiseRunning: boolean
  declinePending: boolean
  /** of a decision: the reader had a hand in the matter, and decides nothing about it (R1.4, R5.4) */
  tookPart: boolean
  openTasks: number
  returnedTasks: number
  paused: boolean
}

const decisions: Partial<Record<ClockKind, NextStep>> = { release: 'release', appeal: 'decide', callBack: 'callBack' }

/**
 * The one next step of a clock that runs for the reader. Of a department's: urge once it is soon or over. Who holds a clock only because everybody who may act is away
 * (R3.4: a head, or for a first contact the minister) is not offered what would be refused (R3.6, R4.3), but to bring one of them back.
 */
export function stepOfMine(row: DayClock): NextStep {
  if (row.ofDepartment) return row.state === 'soon' || row.state === 'over' ? 'urge' : 'look'
  if (row.taskStatus) return row.taskStatus === 'handed' ? 'accept' : 'finish'
  return decisionOf(row) ?? (mayAct(row) ? stepInMatter(row) : 'arrange')
}

/** Nobody decides about their own work (R1.4), and no appeal in a matter they took part in (R5.4): they look. Null when the clock waits for no decision. */
const decisionOf = ({ kind, tookPart }: DayClock): NextStep | null => {
  const decision = decisions[kind] ?? null
  return decision && tookPart ? 'look' : decision
}

/** R3.6: the first contact is the officer's or the deputy's; R4.3: the rest also the minister's and a leader's. */
const mayAct = ({ kind, relation }: DayClock): boolean =>
  relation === 'officer' || relation === 'deputy' || (kind !== 'firstContact' && (relation === 'minister' || relation === 'leader'))

/**
 * The one next step in a matter that is late in another's hands and of which the reader was told. R10.1
 *
 * Departments are urged by whoever is responsible and above (R7.3); a minister answers, promises and settles as the officer would (R4.3), and decides what no leader has to; a leader has a word with who holds it; who may only read looks.
 */
export function stepFromAbove(row: DayClock): NextStep {
  const { kind, relation } = row
  if (relation === 'other' || relation === 'enterprise') return 'look'
  if (row.taskStatus) return 'urge'
  const decision = decisionOf(row)
  if (decision) return relation === 'leader' || (relation === 'minister' && kind !== 'appeal') ? decision : 'look'
  if (!mayAct(row)) return 'look'
  return relation === 'leader' && row.officerId !== null ? 'note' : stepInMatter(row)
}

/** Without an officer one is assigned, unless the enterprise waits for its answer (R3.2). A leader answers, and leaves promises and settlement to the office (R4.3). */
function stepInMatter(row: DayClock): NextStep {
  if (row.kind === 'firstContact') return 'contact'
  if (row.officerId === null && row.kind !== 'answer') return 'assign'
  return row.kind === 'settlement' && row.relation !== 'leader' ? stepToSettle(row) : 'reply'
}

/** Promise while settlement is late and nothing is promised (R4.7); what keeps it from being settled is looked at, or handed on (R4.8); else settle. */
function stepToSettle(row: DayClock): NextStep {
  if (row.settlementOverdue && !row.promiseRunning) return 'promise'
  if (row.returnedTasks > 0) return 'handOn'
  return row.openTasks > 0 || row.declinePending || row.paused ? 'look' : 'settle'
}
