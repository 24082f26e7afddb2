import type { PolicyChecked } from '@yigen/domain/policies/policy.ts'
import { type Problem, sayProblem } from '@yigen/policy'
import type { z } from 'zod'

export type SaidProblem = z.output<typeof PolicyChecked>['errors'][number]

/** A sentence in both languages and where it stands. */
export const saidProblem = (problem: Problem): SaidProblem => ({
  line: problem.place?.line ?? null,
  column: problem.place?.column ?? null,
  zh: sayProblem(problem, 'zh'),
  en: sayProblem(problem, 'en'),
})
