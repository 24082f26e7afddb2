import type { DayRow, DayRule } from '#slice/day.ts'

/** Of a decision: the reader had a hand in the matter, and decides nothing about it (R1.4, R5.4). */
export type DecisionFacts = { tookPart: boolean }

/**
 * What waits for a superior's decision: nobody decides about their own work (R1.4), nor an appeal in a matter they took part in (R5.4): they look.
 * Told of its lateness, a leader decides, and a minister what no leader has to (`ofLeader`).
 */
export function decisionDay<const Step extends string>(step: Step, ofLeader = false) {
  const unlessTookPart = ({ tookPart }: DecisionFacts) => (tookPart ? 'look' : step)
  const mayDecide = ({ relation }: DayRow) => relation === 'leader' || (relation === 'minister' && !ofLeader)
  return { mine: unlessTookPart, above: row => (mayDecide(row) ? unlessTookPart(row) : 'look') } satisfies DayRule<
    DecisionFacts,
    Step | 'look'
  >
}
