import type { Expression } from './expression.ts'

/** A fact an expression reads; of a yearly one how many years back. */
export type Read = { fact: string; back?: number }

/** The expressions right below one. */
export function partsOf(expression: Expression): Expression[] {
  switch (expression.op) {
    case 'arithmetic':
    case 'compare':
      return [expression.left, expression.right]
    case 'none':
    case 'member':
    case 'contains':
    case 'not':
      return [expression.of]
    case 'group':
    case 'call':
      return expression.parts
    case 'if':
      return [expression.test, expression.yes, expression.no]
    case 'quantified':
      return [...filterOf(expression), expression.test]
    case 'count':
      return filterOf(expression)
    case 'fold':
      return [...filterOf(expression), expression.of]
    case 'firstReach':
      return [expression.bound]
    default:
      return []
  }
}

const filterOf = ({ rows: { filter } }: { rows: { filter?: Expression } }): Expression[] => (filter ? [filter] : [])

const found = new WeakMap<Expression, readonly Read[]>()

/** Every fact an expression reads, each once, in the order of the text. */
export function readsOf(expression: Expression): readonly Read[] {
  const reads = found.get(expression) ?? collect(expression)
  found.set(expression, reads)
  return reads
}

function collect(expression: Expression): Read[] {
  const all = new Map<string, Read>()
  const visit = (one: Expression) => {
    for (const read of ownReads(one)) all.set(`${read.fact}@${read.back ?? ''}`, read)
    partsOf(one).forEach(visit)
  }
  visit(expression)
  return [...all.values()]
}

/** What it reads itself, apart from its parts. */
export function ownReads(expression: Expression): Read[] {
  switch (expression.op) {
    case 'fact':
      return [{ fact: expression.fact }]
    case 'year':
      return [{ fact: expression.fact, back: expression.back }]
    case 'years':
      return Array.from({ length: expression.count }, (_, index) => ({ fact: expression.fact, back: index + 1 }))
    case 'firstReach':
      return [1, 2].map(back => ({ fact: expression.fact, back }))
    case 'quantified':
    case 'count':
    case 'fold':
      return [{ fact: expression.rows.fact }]
    default:
      return []
  }
}
