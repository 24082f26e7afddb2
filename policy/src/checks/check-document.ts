import type { Problem } from '#problems/problem.ts'
import type { CompiledDocument } from '#rules/compile-document.ts'
import { checkBenefits } from './check-benefits.ts'
import { checkClauses } from './check-clauses.ts'
import { checkGolden } from './check-golden.ts'

/** What stands in the way of publishing, and what somebody should look at once more. */
export type Findings = { errors: Problem[]; doubts: Problem[] }

const errors: readonly Problem['code'][] = ['excludes-itself', 'bands-overlap', 'cite-missing']

/** Everything that can be said about a compiled document without asking anyone. */
export function checkDocument(compiled: CompiledDocument): Findings {
  const found = compiled.measures.flatMap((measure, index) => [
    ...checkClauses(measure, ['measures', index, 'clauses']),
    ...checkBenefits(measure, ['measures', index]),
  ])
  return {
    errors: [...found.filter(({ code }) => errors.includes(code)), ...checkGolden(compiled)],
    doubts: found.filter(({ code }) => !errors.includes(code)),
  }
}
