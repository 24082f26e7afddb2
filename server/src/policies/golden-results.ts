import type { PolicyChecked } from '@yigen/domain/policies/policy.ts'
import type { CompiledDocument, GoldenCase, Problem, Verdict } from '@yigen/policy'
import type { z } from 'zod'
import { bothWords } from './both-words.ts'
import { saidProblem } from './said-problem.ts'

type Result = z.output<typeof PolicyChecked>['golden'][number]

/** Every golden case beside what the engine answers, from the problems it found with them. R22.1 */
export function goldenResults({ document }: CompiledDocument, problems: readonly Problem[]): Result[] {
  return document.golden.cases.map((golden, index) => {
    const fault = problems.find(({ path }) => path[0] === 'golden' && path[2] === index)
    const measure = document.measures.find(({ id }) => id === golden.measure)
    return {
      number: index + 1,
      measure: measure ? bothWords(measure.label) : { zh: golden.measure, en: golden.measure },
      asOf: golden.asOf ?? document.golden.asOf,
      note: golden.note ?? null,
      expected: golden.verdict,
      got: fault ? answered(fault) : golden.verdict,
      deciding: golden.deciding ?? null,
      amount: amountOf(golden),
      passed: fault === undefined,
      fault: fault ? saidProblem(fault) : null,
    }
  })
}

/** What it answered otherwise, where it is the verdict that differs. */
const answered = ({ code, words }: Problem): Verdict | null => (code === 'golden-verdict' ? (words.given as Verdict) : null)

function amountOf({ amount }: GoldenCase): string | null {
  if (amount === undefined) return null
  return typeof amount === 'object' ? `${amount.min ?? ''}–${amount.max ?? ''}` : String(amount)
}
