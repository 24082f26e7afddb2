import type { PolicyChecked } from '@yigen/domain/policies/policy.ts'
import {
  type CompiledDocument,
  checkDocument,
  compileDocument,
  type PolicyDocument,
  PolicyError,
  type Problem,
  placeProblems,
  readDocument,
} from '@yigen/policy'
import type { z } from 'zod'
import { goldenResults } from './golden-results.ts'
import { type SaidProblem, saidProblem } from './said-problem.ts'

type Said = Omit<z.output<typeof PolicyChecked>, 'key' | 'title'>
/** What the engine says of a text; `compiled` null where it is not understood. */
export type CheckedText = Said & { document: PolicyDocument | null; compiled: CompiledDocument | null }

const mostKept = 60
const kept = new Map<string, CheckedText>()

/** Reads, compiles, looks for what is doubtful and asks the golden cases; the same text is checked once. R22.1 */
export function checkedText(text: string): CheckedText {
  const checked = kept.get(text) ?? check(text)
  kept.delete(text)
  kept.set(text, checked)
  const [oldest] = kept.keys()
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
  return checked
}

function check(text: string): CheckedText {
  let document: PolicyDocument | null = null
  try {
    document = readDocument(text)
    const compiled = compileDocument(document)
    const { errors, doubts } = checkDocument(compiled)
    const placed = placeProblems(text, errors)
    return {
      document,
      compiled,
      problems: [],
      errors: said(placed),
      doubts: said(placeProblems(text, doubts)),
      golden: goldenResults(compiled, placed),
    }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    const problems = document ? placeProblems(text, error.problems) : error.problems
    return { document, compiled: null, problems: said(problems), errors: [], doubts: [], golden: [] }
  }
}

const said = (problems: readonly Problem[]): SaidProblem[] => problems.map(saidProblem)
