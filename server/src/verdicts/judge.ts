import type { VerdictName } from '@yigen/domain/policies/verdict-words.ts'
import type { MatchGroup } from '@yigen/domain/verdicts/verdict.ts'
import { type Assessment, assess, type CompiledMeasure, deciding, type KnownFacts, nearestWay, type Proof, type Step } from '@yigen/policy'
import type { PolicyInForce } from '#policies/policies-in-force.ts'

/** A measure with what became of it for one enterprise. */
export type Judged = {
  policy: PolicyInForce
  measure: CompiledMeasure
  facts: KnownFacts
  assessment: Assessment
  /** the conditions that make it so, or leave it open */
  leaves: readonly Proof[]
  /** what would turn a no, the cheapest first found */
  steps: readonly Step[]
}

/** Asks one measure. R22.2 */
export function judge(policy: PolicyInForce, measure: CompiledMeasure, facts: KnownFacts): Judged {
  const assessment = assess(measure, facts)
  const leaves = deciding(assessment).filter(({ parts }) => parts.length === 0)
  return { policy, measure, facts, assessment, leaves, steps: nearestWay(assessment, facts)?.steps ?? [] }
}

/** Where it stands on the page: of what is refused apart what one change would turn. */
export function groupOf({ assessment: { verdict }, steps }: Judged): MatchGroup {
  if (verdict === 'unknown') return 'ask'
  return verdict === 'no' && steps.length === 1 ? 'near' : verdict
}

/** Unknown is never shown as yes or no; what only somebody can judge says so. R22.2 */
export function markOf(judged: Judged): VerdictName {
  const group = groupOf(judged)
  if (group !== 'ask') return group
  const open = judged.leaves.filter(({ verdict }) => verdict === 'unknown')
  return open.length > 0 && open.every(({ rule }) => rule.kind === 'discretion') ? 'judge' : 'unknown'
}

/** The mark of one clause. */
export const markOfClause = ({ verdict, rule }: Proof): VerdictName =>
  verdict === 'unknown' && rule.kind === 'discretion' ? 'judge' : verdict
