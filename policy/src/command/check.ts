import { checkDocument } from '#checks/check-document.ts'
import { showProblem } from '#problems/say-problem.ts'
import type { Options, Read } from './options.ts'

/** Prints what is wrong with each document and what is doubtful; anything wrong makes the command fail. */
export function check(documents: readonly Read[], { language, as }: Options): number {
  const results = documents.map(({ file, compiled }) => {
    const { errors, doubts } = checkDocument(compiled)
    const say = (problems: typeof errors) => problems.map(problem => showProblem(problem, language))
    return {
      file,
      measures: compiled.measures.length,
      golden: compiled.document.golden.cases.length,
      errors: say(errors),
      doubts: say(doubts),
    }
  })
  if (as === 'json') console.log(JSON.stringify(results, null, 2))
  else
    for (const { file, golden, errors, doubts } of results) {
      console.log(`${errors.length === 0 ? '✓' : '✗'} ${file} (${golden})`)
      for (const line of errors) console.log(`  ✗ ${line}`)
      for (const line of doubts) console.log(`  ? ${line}`)
    }
  return results.some(({ errors }) => errors.length > 0) ? 1 : 0
}
