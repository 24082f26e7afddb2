import { refuse } from '#problems/problem.ts'
import { printAnswers } from './answers.ts'
import type { Options, Read } from './options.ts'
import { readSubjects } from './subjects.ts'

/** Prints the answer of every measure that is in force: what it rests on, how far it is from yes, what it gives. */
export function match(documents: readonly Read[], options: Options): number {
  const compiled = documents.map(document => document.compiled)
  const subjects = readSubjects(options.facts ?? refuse('missing', [], { name: '--facts' }), compiled, options.asOf)
  printAnswers(compiled, subjects, options)
  return 0
}
