import type { SyntaxNode } from '@lezer/common'
import { belowAs, type Context, childAt, childrenOf, made, refuseAt, type Scope } from './context.ts'
import type { Expression, Fold, Rows } from './expression.ts'
import { nameOf } from './read-name.ts'
import { boolean, type NumberType, number } from './type.ts'
import { typeOf } from './type-of-fact.ts'

/** `every m in 家庭.成员 satisfies m.年龄 >= 18`; over one group of records, never over pairs. */
export function readQuantified(node: SyntaxNode, context: Context): Expression {
  const [how, sources, , test] = childrenOf(node)
  const [source, ...more] = sources ? childrenOf(sources) : []
  if (!how || !source || more.length > 0 || !test) return refuseAt('not-in-language', node, context, { given: 'every … in …, …' })
  const variable = nameOf(childAt(source, 0, context), context)
  const { rows, scope } = rowsOf(childAt(childAt(source, 2, context), 0, context), context)
  const inner = { ...context, scopes: [{ ...scope, variable }, ...context.scopes] }
  return made({ op: 'quantified', every: how.name === 'every', rows, test: belowAs('boolean', test, inner) }, boolean, node, context)
}

/** `count(家庭.成员[年龄 < 18])` */
export function readCount([argument]: SyntaxNode[], node: SyntaxNode, context: Context): Expression {
  const { rows } = rowsOf(argument ?? node, context)
  return made({ op: 'count', rows }, number('个'), node, context)
}

/** `sum(家庭.成员[年龄 < 18].收入)` */
export function readFold(how: Fold, argument: SyntaxNode, node: SyntaxNode, context: Context): Expression {
  const [list, , last] = childrenOf(argument)
  if (argument.name !== 'PathExpression' || !list || !last) return refuseAt('records-expected', argument, context)
  const { rows, scope } = rowsOf(list, context)
  const field = scope.fields.find(({ id }) => id === nameOf(last, context))
  if (!field) return refuseAt('fact-unknown', last, context, { name: nameOf(argument, context) })
  const type = typeOf(field)
  if (type.kind !== 'number') return refuseAt('type-expected', last, context, { expected: 'number', given: type.kind })
  const of = made({ op: 'field', depth: 0, name: field.id }, type, last, context)
  return made({ op: 'fold', how, rows, of }, type satisfies NumberType, node, context)
}

/** Whether an argument names a field of records, so that `max` means over them. */
export function isFieldOfRecords(argument: SyntaxNode, context: Context): boolean {
  const [list] = childrenOf(argument)
  if (argument.name !== 'PathExpression' || list === undefined) return false
  return list.name === 'FilterExpression' || context.dictionary.facts.get(nameOf(list, context))?.type === 'records'
}

/** The records a node names and the filter behind them; inside others they would be walked once for each of their rows. */
function rowsOf(node: SyntaxNode, context: Context): { rows: Rows; scope: Scope } {
  if (context.scopes.length > 0) return refuseAt('rows-in-rows', node, context)
  const [list, , test] = node.name === 'FilterExpression' ? childrenOf(node) : [node]
  const fact = list && context.dictionary.facts.get(nameOf(list, context))
  if (fact?.type !== 'records') return refuseAt('records-expected', node, context)
  const scope: Scope = { variable: undefined, fields: fact.fields ?? [] }
  if (!test) return { rows: { fact: fact.id }, scope }
  const filter = belowAs('boolean', test, { ...context, scopes: [scope, ...context.scopes] })
  return { rows: { fact: fact.id, filter }, scope }
}
