import type { SyntaxNode } from '@lezer/common'
import { day } from '#document/shape.ts'
import { parseDecimal } from '#numbers/rational.ts'
import { PolicyError } from '#problems/problem.ts'
import { type Context, made, refuseAt, sayNode } from './context.ts'
import type { Expression } from './expression.ts'
import { bare, date } from './type.ts'

export function readNumber(node: SyntaxNode, context: Context): Expression {
  const text = sayNode(node, context).replaceAll(' ', '')
  const value = parseDecimal(text.startsWith('.') ? `0${text}` : text) ?? refuseAt('syntax', node, context, { given: text.slice(0, 20) })
  return made({ op: 'constant', value }, bare, node, context)
}

export function readText(node: SyntaxNode, context: Context): Expression {
  return made({ op: 'constant', value: textOf(node, context) }, { kind: 'text' }, node, context)
}

/** `date("2025-01-31")` and `@"2025-01-31"`. */
export function readDate(node: SyntaxNode, context: Context): Expression {
  const [literal, ...more] = stringsIn(node)
  const isDate = node.getChild('AtLiteral') !== null || node.getChild('DateTimeConstructor')?.getChild('date') !== null
  if (!literal || more.length > 0 || !isDate) return refuseAt('not-in-language', node, context, { given: sayNode(node, context) })
  return made({ op: 'constant', value: dayOf(textOf(literal, context), node, context) }, date, node, context)
}

function dayOf(text: string, node: SyntaxNode, context: Context): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(day(text, context.path))
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return refuseAt('not-a-day', node, context, { given: text.slice(0, 40) })
  }
}

function stringsIn(node: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = []
  node.cursor().iterate(({ name, node }) => {
    if (name === 'StringLiteral') found.push(node)
  })
  return found
}

function textOf(node: SyntaxNode, context: Context): string {
  try {
    return JSON.parse(sayNode(node, context))
  } catch {
    return refuseAt('syntax', node, context, { given: sayNode(node, context) })
  }
}
