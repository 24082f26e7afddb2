import type { ProblemCode } from './sentences.ts'

/** Where in a document: keys and positions in lists, from the root. */
export type Path = readonly (string | number)[]

/** A stretch of a condition's own text, in UTF-16 units. */
export type Span = { text: string; from: number; to: number }

/** One thing that is wrong with a document, a condition or a fact: what, where, and the words the sentence needs. */
export type Problem = {
  code: ProblemCode
  path: Path
  words: Readonly<Record<string, string>>
  span?: Span
  /** Line and column in the file, from 1, where the file is known. */
  place?: { line: number; column: number }
}

/** What a reader, a compiler or an evaluation throws: all problems found, never only the first where more can be told. */
export class PolicyError extends Error {
  override readonly name = 'PolicyError'
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ code, path }) => `${code} at ${path.join('.')}`).join('; '))
    this.problems = problems
  }
}

/** Throws the one problem. */
export function refuse(code: ProblemCode, path: Path, words: Record<string, string> = {}, span?: Span): never {
  throw new PolicyError([span === undefined ? { code, path, words } : { code, path, words, span }])
}

/** Runs every part and throws what all of them found wrong together. */
export function gather<T>(parts: readonly (() => T)[]): T[] {
  const found: Problem[] = []
  const results: T[] = []
  for (const part of parts) {
    try {
      results.push(part())
    } catch (error) {
      if (!(error instanceof PolicyError)) throw error
      found.push(...error.problems)
    }
  }
  if (found.length > 0) throw new PolicyError(found)
  return results
}
