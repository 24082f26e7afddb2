import type { SyntaxNode } from '@lezer/common'
import { below, type Context, childrenOf, isOf, made, refuseAt, sayNode } from './context.ts'
import type { Expression, Sign } from './expression.ts'
import { agreed } from './numbers.ts'
import { boolean, sayType } from './type.ts'

const signs = ['<', '<=', '>', '>=', '=', '!='] as const
type WrittenSign = (typeof signs)[number]

/** `a < b`, `a between b and c`, `a in [b..c)`, `a in ("x", "y")`, `a = null`. */
export function readComparison(node: SyntaxNode, context: Context): Expression {
  const [first, middle, third, , fifth] = childrenOf(node)
  if (!first || !middle || !third) return refuseAt('syntax', node, context, { given: sayNode(node, context) })
  if (middle.name === 'CompareOp') {
    if (third.name === 'null') return readNone(first, sayNode(middle, context), node, context)
    return compared(below(first, context), signAt(middle, context), below(third, context), node, context)
  }
  const left = below(first, context)
  if (middle.name === 'in') return readTests(childrenOf(node).slice(2), left, node, context)
  if (!fifth) return refuseAt('syntax', node, context, { given: sayNode(node, context) })
  return both(
    compared(left, '>=', below(third, context), node, context),
    compared(left, '<=', below(fifth, context), node, context),
    node,
    context,
  )
}

/** The condition that a value lies in a range written alone. */
export const readRange = (node: SyntaxNode, of: Expression, context: Context): Expression => readTests(childrenOf(node), of, node, context)

const signAt = (node: SyntaxNode, context: Context): WrittenSign =>
  signs.find(one => one === sayNode(node, context)) ?? refuseAt('not-in-language', node, context, { given: sayNode(node, context) })

/** Known that there is none; only a fact that may be none can be asked. */
function readNone(first: SyntaxNode, sign: string, node: SyntaxNode, context: Context): Expression {
  const of = below(first, context)
  const fact = of.op === 'fact' || of.op === 'year' ? context.dictionary.facts.get(of.fact) : fieldOf(of, context)
  if (!fact?.nullable) return refuseAt('never-none', node, context, { name: sayNode(first, context) })
  const none = made({ op: 'none', of }, boolean, node, context)
  return sign === '=' ? none : negated(none, node, context)
}

const fieldOf = (of: Expression, { scopes }: Context) =>
  of.op === 'field' ? scopes[of.depth]?.fields.find(({ id }) => id === of.name) : undefined

/** The tests of an `in`, one of which must hold. */
function readTests(nodes: SyntaxNode[], left: Expression, node: SyntaxNode, context: Context): Expression {
  const tests = nodes.flatMap(testsIn)
  const codes = tests.map(test => textIn(test, context))
  if (codes.every(code => code !== undefined)) return memberOf(left, codes, node, context)
  const parts = tests.map(test => readTest(test, left, context))
  const [only, ...more] = parts
  if (!only) return refuseAt('not-in-language', node, context, { given: sayNode(node, context) })
  return more.length === 0 ? only : made({ op: 'group', need: 1, parts }, boolean, node, context)
}

const wrappers = ['PositiveUnaryTests', 'PositiveUnaryTest', 'SimplePositiveUnaryTest', 'ParenthesizedExpression']

/** The tests inside their wrappings; a comparison keeps its own. */
function testsIn(node: SyntaxNode): SyntaxNode[] {
  if (node.name === '(' || node.name === ')') return []
  const children = childrenOf(node)
  if (!wrappers.includes(node.name) || children[0]?.name === 'CompareOp') return [node]
  return children.flatMap(testsIn)
}

const textIn = (node: SyntaxNode, context: Context): string | undefined => {
  const read = node.name === 'StringLiteral' ? below(node, context) : undefined
  return read?.op === 'constant' && typeof read.value === 'string' ? read.value : undefined
}

function readTest(test: SyntaxNode, left: Expression, context: Context): Expression {
  const [first, second, third, fourth, fifth] = childrenOf(test)
  if (test.name === 'Interval' && first && second && fourth && fifth) {
    const open = sayNode(first, context) !== '['
    const closed = sayNode(fifth, context) === ']'
    return both(
      compared(left, open ? '>' : '>=', below(second, context), test, context),
      compared(left, closed ? '<=' : '<', below(fourth, context), test, context),
      test,
      context,
    )
  }
  if (first?.name === 'CompareOp' && second && !third) return compared(left, signAt(first, context), below(second, context), test, context)
  return compared(left, '=', below(test, context), test, context)
}

const both = (one: Expression, other: Expression, node: SyntaxNode, context: Context): Expression =>
  made({ op: 'group', need: 2, parts: [one, other] }, boolean, node, context)

const negated = (of: Expression, node: SyntaxNode, context: Context): Expression => made({ op: 'not', of }, boolean, node, context)

/** A comparison of two of one kind; numbers in one unit, codes within their list, order only where there is one. */
export function compared(left: Expression, sign: WrittenSign, right: Expression, node: SyntaxNode, context: Context): Expression {
  if (left.op === 'constant' && right.op !== 'constant') return compared(right, turned[sign], left, node, context)
  const inOrder = isOf(left, 'number') || isOf(left, 'date')
  if (isOf(left, 'number') && isOf(right, 'number')) agreed(left, right, node, context)
  else if (isOf(left, 'code') && right.op === 'constant' && typeof right.value === 'string' && !inOrderSign(sign))
    return equal(sign, memberOf(left, [right.value], node, context), node, context)
  else if (
    left.type.kind !== right.type.kind ||
    left.type.kind === 'records' ||
    left.type.kind === 'codes' ||
    (inOrderSign(sign) && !inOrder)
  )
    return refuseAt('type-expected', node, context, { expected: sayType(left.type), given: sayType(right.type) })
  if (isOf(left, 'boolean') && right.op === 'constant') return right.value === (sign === '=') ? left : negated(left, node, context)
  const plainly: Sign = sign === '!=' ? '=' : sign
  return equal(sign, made({ op: 'compare', sign: plainly, left, right }, boolean, node, context), node, context)
}

const turned: Record<WrittenSign, WrittenSign> = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=', '!=': '!=' }

const inOrderSign = (sign: WrittenSign): boolean => sign !== '=' && sign !== '!='

const equal = (sign: WrittenSign, of: Expression, node: SyntaxNode, context: Context): Expression =>
  sign === '!=' ? negated(of, node, context) : of

/** That a code is one of these; each must be in its list. */
export function memberOf(of: Expression, codes: readonly string[], node: SyntaxNode, context: Context): Expression {
  if (isOf(of, 'code')) for (const code of codes) refuseStranger(code, of.type.list, node, context)
  else if (!isOf(of, 'text')) return refuseAt('type-expected', node, context, { expected: sayType(of.type), given: 'text' })
  return made({ op: 'member', of, codes: new Set(codes) }, boolean, node, context)
}

export function refuseStranger(code: string, list: string | undefined, node: SyntaxNode, context: Context): void {
  if (list !== undefined && !context.dictionary.lists.get(list)?.has(code)) refuseAt('not-in-list', node, context, { given: code, list })
}
