import type { SyntaxNode } from '@lezer/common'
import { type Context, made, refuseAt, sayNode } from './context.ts'
import type { Expression } from './expression.ts'
import { date } from './type.ts'
import { typeOf } from './type-of-fact.ts'

/** The day the question is asked for. */
export const today = '申报日'

/** A fact, a field of the row around, or the day asked. */
export function readName(node: SyntaxNode, context: Context): Expression {
  const name = nameOf(node, context)
  return fieldOf(name, node, context) ?? factOf(name, node, context)
}

/** The name without the blanks FEEL allows around dots. */
export const nameOf = (node: SyntaxNode, context: Context): string => sayNode(node, context).replace(/\s*\.\s*/g, '.')

function fieldOf(name: string, node: SyntaxNode, context: Context): Expression | undefined {
  for (const [depth, { variable, fields }] of context.scopes.entries()) {
    const own = variable === undefined ? name : name.startsWith(`${variable}.`) ? name.slice(variable.length + 1) : undefined
    const field = own === undefined ? undefined : fields.find(({ id }) => id === own)
    if (field) return made({ op: 'field', depth, name: field.id }, typeOf(field), node, context)
  }
}

function factOf(name: string, node: SyntaxNode, context: Context): Expression {
  const fact = context.dictionary.facts.get(name)
  if (fact) {
    // a yearly fact spoken of without a year is the last complete one: 上年度
    const operation = fact.period === 'year' ? ({ op: 'year', fact: name, back: 1 } as const) : ({ op: 'fact', fact: name } as const)
    return made(operation, typeOf(fact), node, context)
  }
  return name === today ? made({ op: 'today' }, date, node, context) : refuseAt('fact-unknown', node, context, { name })
}
