import { fitsGolden, sayFen, sayGolden } from '#benefits/golden-amount.ts'
import { reckonBenefits } from '#benefits/reckon-benefits.ts'
import { factsOf, type GoldenCase } from '#document/golden.ts'
import { readFacts } from '#facts/read-facts.ts'
import { PolicyError, type Problem } from '#problems/problem.ts'
import type { CompiledDocument } from '#rules/compile-document.ts'
import { inForce } from '#rules/in-force.ts'
import type { CompiledMeasure } from '#rules/rule.ts'
import { assess } from '#verdict/assess.ts'
import { deciding } from '#verdict/deciding.ts'

/** The golden cases that the document does not answer as the person who read the text did. */
export function checkGolden(compiled: CompiledDocument): Problem[] {
  return compiled.document.golden.cases.flatMap((golden, index) => {
    try {
      return checkCase(compiled, golden, index)
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      return error.problems.map(problem => ({ ...problem, path: ['golden', 'cases', index, 'facts', ...problem.path] }))
    }
  })
}

function checkCase(compiled: CompiledDocument, golden: GoldenCase, index: number): Problem[] {
  const path = ['golden', 'cases', index]
  const number = String(index + 1)
  const asOf = golden.asOf ?? compiled.document.golden.asOf
  const measure = measureOf(compiled.measures, golden, asOf)
  if (!measure) return [{ code: 'golden-measure', path, words: { number, expected: golden.measure } }]
  const facts = readFacts(factsOf(compiled.document.golden, golden), compiled.dictionary, asOf)
  const assessment = assess(measure, facts)
  if (assessment.verdict !== golden.verdict)
    return [{ code: 'golden-verdict', path, words: { number, expected: golden.verdict, given: assessment.verdict } }]
  const clauses = deciding(assessment).map(({ rule }) => rule.id)
  if (golden.deciding !== undefined && !clauses.includes(golden.deciding))
    return [{ code: 'golden-deciding', path, words: { number, expected: golden.deciding, given: clauses.join('、') } }]
  const { total } = reckonBenefits(measure, facts, assessment.verdict)
  if (golden.amount === undefined || fitsGolden(golden.amount, total)) return []
  return [{ code: 'golden-amount', path, words: { number, expected: sayGolden(golden.amount), given: sayFen(total) } }]
}

/** The version the case names, or else the one in force, or else the only one there is: a case may ask beyond its end. */
export function measureOf(
  measures: readonly CompiledMeasure[],
  { measure: id, version, track }: GoldenCase,
  asOf: string,
): CompiledMeasure | undefined {
  const named = measures.filter(({ measure }) => measure.id === id && measure.track === track)
  if (version !== undefined) return named.find(({ measure }) => measure.version === version)
  return inForce(named, id, asOf, track) ?? (named.length === 1 ? named[0] : undefined)
}
