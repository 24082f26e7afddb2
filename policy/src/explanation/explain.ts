import { type Reckoned, reckonBenefits } from '#benefits/reckon-benefits.ts'
import type { PolicyDocument } from '#document/policy-document.ts'
import type { KnownFacts } from '#facts/known.ts'
import { nearestWay } from '#near-miss/near-miss.ts'
import type { Step } from '#near-miss/step.ts'
import type { CompiledDocument } from '#rules/compile-document.ts'
import type { CompiledMeasure } from '#rules/rule.ts'
import { assess } from '#verdict/assess.ts'
import type { Assessment } from '#verdict/proof.ts'

/** All there is to say of one measure and one subject: the answer with its proof, the steps to a yes, what it would give. */
export type Explanation = {
  document: PolicyDocument
  measure: CompiledMeasure
  facts: KnownFacts
  assessment: Assessment
  steps: readonly Step[]
  reckoned: Reckoned
}

export function explain({ document }: CompiledDocument, measure: CompiledMeasure, facts: KnownFacts): Explanation {
  const assessment = assess(measure, facts)
  const steps = nearestWay(assessment, facts)?.steps ?? []
  return { document, measure, facts, assessment, steps, reckoned: reckonBenefits(measure, facts, assessment.verdict) }
}
