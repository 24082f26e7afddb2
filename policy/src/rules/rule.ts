import type { CompiledBenefits } from '#benefits/compile-benefits.ts'
import type { Citation } from '#document/citation.ts'
import type { Measure } from '#document/measure.ts'
import type { Words } from '#document/words.ts'
import type { Dictionary } from '#facts/dictionary.ts'
import type { Expression } from '#language/expression.ts'

type Common = {
  /** Its own id, or its place in the tree. */
  id: string
  label?: Words | undefined
  /** Its own citation or that of the clause around it. */
  cite?: Citation | undefined
}

/** A clause with its condition compiled. */
export type Rule = Common &
  (
    | { kind: 'group'; how: 'all' | 'any' | 'atLeast'; need: number; parts: Rule[] }
    | { kind: 'not'; of: Rule }
    | { kind: 'ifThen'; test: Rule; must: Rule }
    | { kind: 'condition'; condition: Expression }
    | { kind: 'discretion'; condition: Expression; by: string }
    | { kind: 'unencoded'; text: string }
  )

/** A measure ready to be asked: in force and open are clauses like all others, ahead of its own. */
export type CompiledMeasure = {
  readonly document: string
  readonly number: string | undefined
  readonly measure: Measure
  readonly dictionary: Dictionary
  readonly scope: Rule | undefined
  readonly root: Rule
  readonly gives: CompiledBenefits
}

/** The rules right below one. */
export function partsOfRule(rule: Rule): Rule[] {
  switch (rule.kind) {
    case 'group':
      return rule.parts
    case 'not':
      return [rule.of]
    case 'ifThen':
      return [rule.test, rule.must]
    default:
      return []
  }
}
