import type { Dictionary } from '#facts/dictionary.ts'
import type { Known, KnownFacts } from '#facts/known.ts'
import type { Row, Value } from '#language/expression.ts'

/** What an expression yields: a value, null for “there is none”, undefined for “not known”. */
export type Answer = Value | null | undefined

/** What an evaluation looks at: the facts of one subject, the formulas, and the rows it stands in, innermost first. */
export type World = {
  readonly facts: KnownFacts
  readonly dictionary: Dictionary
  readonly rows: readonly Row[]
  /** Facts reckoned by formula, once each. */
  readonly reckoned: Map<string, Answer>
}

export const worldOf = (facts: KnownFacts, dictionary: Dictionary): World => ({ facts, dictionary, rows: [], reckoned: new Map() })

/** What is given of a fact; of a yearly one, so many years before the day asked. */
export const givenOf = ({ facts }: World, fact: string, back?: number): Known | undefined =>
  back === undefined ? facts.points.get(fact) : facts.years.get(fact)?.get(facts.asOf.year - back)
