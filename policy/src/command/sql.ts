import { PolicyError } from '#problems/problem.ts'
import { showProblem } from '#problems/say-problem.ts'
import { sqlOfMeasure } from '#sql/write-measure.ts'
import type { Options, Read } from './options.ts'

/** Prints each measure as an expression with its parameters. */
export function sql(documents: readonly Read[], { asOf, firstYear, language }: Options): number {
  let code = 0
  for (const { compiled } of documents)
    for (const measure of compiled.measures) {
      try {
        const { text, values } = sqlOfMeasure(measure, { asOf, firstYear })
        console.log(JSON.stringify({ measure: measure.measure.id, text, values }))
      } catch (error) {
        if (!(error instanceof PolicyError)) throw error
        for (const problem of error.problems) console.error(showProblem(problem, language))
        code = 1
      }
    }
  return code
}
