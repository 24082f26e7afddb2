import type { Expression } from '#language/expression.ts'
import { compare } from '#numbers/rational.ts'
import type { Attribute, Bound, Predicate } from './attribute.ts'
import type { Formula } from './formula.ts'
import { keyOf } from './key-of.ts'

/** All attributes and predicates that a set of measures speaks of, each once: real bounds are round numbers, and shared. */
export class Vocabulary {
  readonly attributes: Attribute[] = []
  readonly predicates: Predicate[] = []
  readonly #attributes = new Map<string, Attribute>()
  readonly #byExpression = new WeakMap<Expression, Attribute>()
  readonly #predicates = new Map<string, Predicate>()
  readonly #lowered = { plain: new WeakMap<Expression, Formula>(), denied: new WeakMap<Expression, Formula>() }

  ordered(expression: Expression, bound: Bound): Predicate {
    const attribute = this.#attributeOf('ordered', expression)
    return this.#predicateOf(attribute, `${bound.strict ? '>' : '>='}${bound.at.n}/${bound.at.d}`, { bound })
  }

  coded(expression: Expression, codes: ReadonlySet<string>): Predicate {
    const attribute = this.#attributeOf('coded', expression)
    return this.#predicateOf(attribute, JSON.stringify([...codes].sort()), { codes })
  }

  truth(expression: Expression): Predicate {
    return this.#predicateOf(this.#attributeOf('truth', expression), '', { truth: true })
  }

  /** A text that many measures have is one expression, and one formula. */
  loweredOnce(condition: Expression, denied: boolean, lower: () => Formula): Formula {
    const known = this.#lowered[denied ? 'denied' : 'plain']
    const seen = known.get(condition)
    if (seen) return seen
    const formula = lower()
    known.set(condition, formula)
    return formula
  }

  #attributeOf(kind: Attribute['kind'], expression: Expression): Attribute {
    const seen = this.#byExpression.get(expression)
    if (seen) return seen
    const key = `${kind} ${keyOf(expression)}`
    const attribute = this.#attributes.get(key) ?? { index: this.attributes.length, key, kind, expression, predicates: [] }
    if (attribute.index === this.attributes.length) this.attributes.push(attribute)
    this.#attributes.set(key, attribute)
    this.#byExpression.set(expression, attribute)
    return attribute
  }

  #predicateOf(attribute: Attribute, key: string, test: { bound: Bound } | { codes: ReadonlySet<string> } | { truth: true }): Predicate {
    const whole = `${attribute.index} ${key}`
    const known = this.#predicates.get(whole)
    if (known) return known
    const predicate: Predicate = { attribute, index: this.predicates.length, ...test }
    this.predicates.push(predicate)
    attribute.predicates.push(predicate)
    this.#predicates.set(whole, predicate)
    return predicate
  }
}

/** Bounds from the lowest up; at a bound comes before above it. */
export function byBound(one: Predicate, other: Predicate): number {
  const [a, b] = [(one as { bound: Bound }).bound, (other as { bound: Bound }).bound]
  return compare(a.at, b.at) || Number(a.strict) - Number(b.strict)
}
