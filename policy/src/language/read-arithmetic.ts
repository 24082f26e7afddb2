import type { SyntaxNode } from '@lezer/common'
import { add, divide, multiply, type Rational, subtract, zero } from '#numbers/rational.ts'
import { belowAs, type Context, childrenOf, made, refuseAt, sayNode } from './context.ts'
import type { Expression } from './expression.ts'
import { agreed } from './numbers.ts'
import { multiplied } from './type.ts'

const signs = ['+', '-', '*', '/'] as const

/** Sums and differences of like units, products and quotients of any; constants are reckoned at once. */
export function readArithmetic(node: SyntaxNode, context: Context): Expression {
  const children = childrenOf(node)
  const [first, second, third] = children
  if (children.length === 2 && first && second) {
    const of = belowAs('number', second, context)
    return reckoned('-', made({ op: 'constant', value: zero }, of.type, first, context), of, of.type, node, context)
  }
  if (!first || !second || !third) return refuseAt('syntax', node, context, { given: sayNode(node, context) })
  const sign =
    signs.find(one => one === sayNode(second, context)) ?? refuseAt('not-in-language', second, context, { given: sayNode(second, context) })
  const left = belowAs('number', first, context)
  const right = belowAs('number', third, context)
  const additive = sign === '+' || sign === '-'
  const type = additive ? agreed(left, right, node, context) : multiplied(left.type, right.type, sign === '*' ? 1 : -1)
  return reckoned(sign, left, right, type, node, context)
}

function reckoned(
  sign: (typeof signs)[number],
  left: Expression,
  right: Expression,
  type: Expression['type'],
  node: SyntaxNode,
  context: Context,
): Expression {
  const value =
    left.op === 'constant' && right.op === 'constant' ? reckon[sign](left.value as Rational, right.value as Rational) : undefined
  return made(value ? { op: 'constant', value } : { op: 'arithmetic', sign, left, right }, type, node, context)
}

/** The four kinds of arithmetic; a quotient by zero is not known. */
export const reckon: Record<(typeof signs)[number], (left: Rational, right: Rational) => Rational | undefined> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
}
