import type { SyntaxNode } from '@lezer/common'
import type { Fact } from '#document/fact.ts'
import type { Dictionary } from '#facts/dictionary.ts'
import { type Path, refuse } from '#problems/problem.ts'
import type { ProblemCode } from '#problems/sentences.ts'
import type { Expression, Operation } from './expression.ts'
import { sayType, type Type } from './type.ts'

/** The rows a name may speak of inside a quantifier or a filter. */
export type Scope = { variable: string | undefined; fields: readonly Fact[] }

/** What a reader of one node needs: the text, the dictionary, the rows around it, and the reader of the nodes below. */
export type Context = {
  readonly text: string
  readonly path: Path
  readonly dictionary: Dictionary
  readonly scopes: readonly Scope[]
  readonly depth: number
  readonly read: (node: SyntaxNode, context: Context) => Expression
}

const deepest = 100

/** Reads a node below this one. */
export function below(node: SyntaxNode, context: Context): Expression {
  if (context.depth >= deepest) refuseAt('too-deep', node, context, { limit: String(deepest) })
  return context.read(node, { ...context, depth: context.depth + 1 })
}

/** Reads a node below and holds it to a kind. */
export function belowAs<K extends Type['kind']>(kind: K, node: SyntaxNode, context: Context): Expression & { type: Type & { kind: K } } {
  const expression = below(node, context)
  if (!isOf(expression, kind)) refuseAt('type-expected', node, context, { expected: kind, given: sayType(expression.type) })
  return expression
}

export const isOf = <K extends Type['kind']>(expression: Expression, kind: K): expression is Expression & { type: Type & { kind: K } } =>
  expression.type.kind === kind

export function refuseAt(code: ProblemCode, { from, to }: SyntaxNode, { text, path }: Context, words: Record<string, string> = {}): never {
  return refuse(code, path, words, { text, from, to })
}

export const sayNode = ({ from, to }: SyntaxNode, { text }: Context): string => text.slice(from, to)

/** The checked expression for a node. */
export const made = (operation: Operation, type: Type, { from, to }: SyntaxNode, { text }: Context): Expression => ({
  ...operation,
  type,
  span: { text, from, to },
})

export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) if (!child.name.endsWith('Comment')) children.push(child)
  return children
}

/** The child at a place that the grammar always fills. */
export function childAt(node: SyntaxNode, index: number, context: Context): SyntaxNode {
  return childrenOf(node)[index] ?? refuseAt('syntax', node, context, { given: sayNode(node, context) })
}
