import type { SyntaxNode } from '@lezer/common'
import { parser } from 'lezer-feel'
import { type Path, refuse } from '#problems/problem.ts'

/** Longer than any condition of law; a text beyond it is refused before it is read. */
const longestCondition = 2000

const expressions = parser.configure({ top: 'Expression' })
const ranges = parser.configure({ top: 'UnaryTests' })

/** The syntax tree of a FEEL expression, or of unary tests as in `[1..2)` and `>= 5`; what is not FEEL is refused where it begins. */
export function parse(text: string, path: Path, as: 'expression' | 'range'): SyntaxNode {
  if (text.length > longestCondition) refuse('too-large', path, { size: String(text.length), limit: String(longestCondition) })
  const tree = (as === 'expression' ? expressions : ranges).parse(text)
  tree.iterate({
    enter({ type, from, to }) {
      if (type.isError) refuse('syntax', path, { given: text.slice(from, from + 20) }, { text, from, to: Math.max(to, from + 1) })
    },
  })
  return tree.topNode
}
