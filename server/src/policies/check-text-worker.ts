import { parentPort, workerData } from 'node:worker_threads'
import { checkDocument, compileDocument, type PolicyDocument, PolicyError, type Problem, placeProblems, readDocument } from '@yigen/policy'
import type { CheckedText } from './checked-text.ts'
import { goldenResults } from './golden-results.ts'
import { type SaidProblem, saidProblem } from './said-problem.ts'

parentPort?.postMessage(check(workerData as string))

function check(text: string): CheckedText {
  let document: PolicyDocument | null = null
  try {
    document = readDocument(text)
    const compiled = compileDocument(document)
    const { errors, doubts } = checkDocument(compiled)
    const placed = placeProblems(text, errors)
    const golden = goldenResults(compiled, placed)
    return { document, problems: [], errors: said(placed), doubts: said(placeProblems(text, doubts)), golden }
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    const problems = document ? placeProblems(text, error.problems) : error.problems
    return { document: null, problems: said(problems), errors: [], doubts: [], golden: [] }
  }
}

function said(problems: readonly Problem[]): SaidProblem[] {
  return problems.map(saidProblem)
}
