import type { SyntaxNode } from '@lezer/common'
import { type Context, refuseAt } from './context.ts'
import type { Expression } from './expression.ts'
import { joined, type NumberType, sayDimension } from './type.ts'

/** The unit two numbers share; those that have none are refused. */
export function agreed(left: Expression, right: Expression, node: SyntaxNode, context: Context): NumberType {
  const [one, other] = [left.type as NumberType, right.type as NumberType]
  const type = joined(one, other) ?? (isZero(left) ? other : isZero(right) ? one : undefined)
  return type ?? refuseAt('units-differ', node, context, { left: sayDimension(one.dimension), right: sayDimension(other.dimension) })
}

/** Nothing is nothing in every unit. */
export const isZero = (expression: Expression): boolean =>
  expression.op === 'constant' && typeof expression.value === 'object' && 'n' in expression.value && expression.value.n === 0n
