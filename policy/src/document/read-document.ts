import { type Document, LineCounter, parseDocument } from 'yaml'
import { type Path, PolicyError, type Problem, refuse } from '#problems/problem.ts'
import { type PolicyDocument, policyDocument } from './policy-document.ts'
import type { Shape } from './shape.ts'

/** The parser of YAML compares every key with all others of its group. */
const largest = 250_000

/** More than anyone reads at once; to find a place walks the tree. */
const mostPlaced = 100

/** Reads the text of a policy (YAML, and so JSON as well), with line and column of all that is wrong. */
export const readDocument = (text: string): PolicyDocument => readYaml(text, policyDocument)

/** Where in the text the problems stand that were found after it was read: by the compiler, by the golden cases. */
export function placeProblems(text: string, problems: readonly Problem[]): Problem[] {
  const lines = new LineCounter()
  const tree = treeOf(text, lines)
  return problems.map((problem, index) =>
    problem.place || index >= mostPlaced ? problem : { ...problem, ...placeOf(problem.path, tree, lines) },
  )
}

/** Reads a YAML text by a shape. */
function readYaml<T>(text: string, shape: Shape<T>): T {
  if (text.length > largest) refuse('too-large', [], { size: String(text.length), limit: String(largest) })
  const lines = new LineCounter()
  const tree = treeOf(text, lines)
  const [fault] = tree.errors
  if (fault) {
    const { line, col } = lines.linePos(fault.pos[0])
    throw new PolicyError([{ code: 'not-yaml', path: [], words: { reason: firstLine(fault.message) }, place: { line, column: col } }])
  }
  try {
    return within(() => shape(tree.toJS({ maxAliasCount: 100 }), []))
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    throw new PolicyError(
      error.problems.map((problem, index) => (index < mostPlaced ? { ...problem, ...placeOf(problem.path, tree, lines) } : problem)),
    )
  }
}

const treeOf = (text: string, lines: LineCounter): Document =>
  within(() => parseDocument(text, { lineCounter: lines, uniqueKeys: true, version: '1.2' }))

function placeOf(path: Path, tree: Document, lines: LineCounter) {
  for (let length = path.length; length > 0; length--) {
    const node = tree.getIn(path.slice(0, length), true)
    const range = typeof node === 'object' && node !== null && 'range' in node ? (node.range as [number] | undefined) : undefined
    if (range) {
      const { line, col } = lines.linePos(range[0])
      return { place: { line, column: col } }
    }
  }
  return { place: { line: 1, column: 1 } }
}

/** The parser of YAML descends by calls and knows no bound of its own; aliases that multiply it refuses by a ReferenceError. */
function within<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (error instanceof RangeError) return refuse('too-deep', [], { limit: '100' })
    if (error instanceof ReferenceError) return refuse('not-yaml', [], { reason: error.message })
    throw error
  }
}

const firstLine = (text: string): string => text.split('\n', 1)[0] ?? text
