import { type ResultKind, ruleOf } from '#results/result-kind.ts'
import type { Months } from './months.ts'

/** Those that go on adding up: shown also since the first of them. R16.4 */
export const isCumulative = (kind: ResultKind): boolean => ['once', 'rise'].includes(ruleOf(kind).measure)

/** From which month a period of a kind counts: of a level its last month alone. */
export const countsFrom = (kind: ResultKind, { from, until }: Months): string => (ruleOf(kind).measure === 'level' ? until : from)
