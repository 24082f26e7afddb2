import type { Expression } from '#language/expression.ts'
import type { Rational } from '#numbers/rational.ts'

/** A bound on an ordered value: above it, or at it as well. */
export type Bound = { at: Rational; strict: boolean }

/** What is asked of a value: that it lies beyond a bound, that it is one of these codes, or that it is true. */
export type Predicate = { attribute: Attribute; index: number } & ({ bound: Bound } | { codes: ReadonlySet<string> } | { truth: true })

/**
 * A quantity that conditions compare with constants: a fact, a ratio, months since a day, or a whole condition that is none
 * of these. It is reckoned once for a subject, however many measures ask.
 */
export type Attribute = {
  readonly index: number
  readonly key: string
  readonly kind: 'ordered' | 'coded' | 'truth'
  readonly expression: Expression
  readonly predicates: Predicate[]
}
