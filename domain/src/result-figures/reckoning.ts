import { type ResultKind, ruleOf } from '#results/result-kind.ts'

/**
 * What claims of a kind bring to the months (decision 0036). `once`: the first of an enterprise and an investor, 1. `rise`: what a level is above the one before it.
 * `level`: the last of its month, and a period is its last month. `flow`: months add up, and what January to a month says more than them falls to that month.
 */
export type Reckoning = 'once' | 'rise' | 'level' | 'flow'

export function reckoningOf(kind: ResultKind): Reckoning {
  const { measure, unit } = ruleOf(kind)
  return measure === 'level' && unit === 'money' ? 'rise' : measure
}

/** Those that go on adding up: shown also since the first of them. R16.4 */
export const isCumulative = (kind: ResultKind): boolean => ['once', 'rise'].includes(reckoningOf(kind))

/** From which month a period of a kind counts: of a level its last month alone. */
export const countsFrom = (kind: ResultKind, { from, until }: { from: string; until: string }): string =>
  reckoningOf(kind) === 'level' ? until : from
