import type { SyntaxNode, Tree } from '@lezer/common'
import { parser } from 'lezer-feel'
import { type Path, refuse } from '#problems/problem.ts'

/** Longer than any condition of law; a text beyond it is refused before it is read. */
const longestCondition = 2000

const parsers = { expression: parser.configure({ top: 'Expression' }), range: parser.configure({ top: 'UnaryTests' }) }

/** The syntax tree of a FEEL expression, or of unary tests as in `[1..2)` and `>= 5`; what is not FEEL is refused where it begins. */
export function parse(text: string, path: Path, as: keyof typeof parsers): SyntaxNode {
  if (text.length > longestCondition) refuse('too-large', path, { size: String(text.length), limit: String(longestCondition) })
  const shape = text.replace(numbers, number => number.replace(/\d/g, '0'))
  const tree = trees[as].get(shape) ?? refuseErrors(parsers[as].parse(shape), text, path)
  if (trees[as].size >= mostTrees) trees[as].clear()
  trees[as].set(shape, tree)
  return tree.topNode
}

/** Numbers that stand where no name goes on. Which digits they have makes no difference to the tree, and texts differ in little else. */
const numbers = /(?<=[([,<>=]\s*)\d+(?:\.\d+)?/g

const trees = { expression: new Map<string, Tree>(), range: new Map<string, Tree>() }
const mostTrees = 10_000

function refuseErrors(tree: Tree, text: string, path: Path): Tree {
  tree.iterate({
    enter({ type, from, to }) {
      if (type.isError) refuse('syntax', path, { given: text.slice(from, from + 20) }, { text, from, to: Math.max(to, from + 1) })
    },
  })
  return tree
}
