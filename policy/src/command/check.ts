import { checkDocument } from '#checks/check-document.ts'
import { showProblem } from '#problems/say-problem.ts'
import type { CompiledDocument } from '#rules/compile-document.ts'
import type { Options } from './run-command.ts'

export type Read = { file: string; compiled: CompiledDocument }

/** Prints what is wrong with each document and what is doubtful; anything wrong makes the command fail. */
export function check(documents: readonly Read[], { language, json }: Options): number {
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
  if (json) console.log(JSON.stringify(results, null, 2))
  else
    for (const { file, golden, errors, doubts } of results) {
      console.log(`${errors.length === 0 ? '✓' : '✗'} ${file} (${golden})`)
      for (const line of errors) console.log(`  ✗ ${line}`)
      for (const line of doubts) console.log(`  ? ${line}`)
    }
  return results.some(({ errors }) => errors.length > 0) ? 1 : 0
}
