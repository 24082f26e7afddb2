import type { Expression, Value } from '#language/expression.ts'
import { type Rational, rational } from '#numbers/rational.ts'
import type { Rule } from '#rules/rule.ts'
import { all, any, type Formula, group, open } from './formula.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A rule as a formula: denial is pushed down to the predicates (De Morgan holds in Kleene's logic as well). */
export function lower(rule: Rule, vocabulary: Vocabulary, denied = false): Formula {
  switch (rule.kind) {
    case 'condition':
    case 'discretion':
      return vocabulary.loweredOnce(rule.condition, denied, () => lowerCondition(rule.condition, vocabulary, denied))
    case 'unencoded':
      return open
    case 'not':
      return lower(rule.of, vocabulary, !denied)
    case 'ifThen': {
      const parts = [lower(rule.test, vocabulary, !denied), lower(rule.must, vocabulary, denied)]
      return denied ? all(parts) : any(parts)
    }
    case 'group':
      return lowerGroup(
        rule.need,
        rule.parts.map(part => lower(part, vocabulary, denied)),
        denied,
      )
  }
}

/** Not at least k of n is at least n − k + 1 of the denials. */
const lowerGroup = (need: number, parts: Formula[], denied: boolean): Formula => group(denied ? parts.length - need + 1 : need, parts)

/** A condition alone as a formula. */
export function lowerCondition(condition: Expression, vocabulary: Vocabulary, denied: boolean): Formula {
  switch (condition.op) {
    case 'constant':
      return { kind: 'constant', truth: (condition.value as boolean) !== denied }
    case 'not':
      return lowerCondition(condition.of, vocabulary, !denied)
    case 'group':
      return lowerGroup(
        condition.need,
        condition.parts.map(part => lowerCondition(part, vocabulary, denied)),
        denied,
      )
    case 'member':
      return { kind: 'literal', predicate: vocabulary.coded(condition.of, condition.codes), denied }
    case 'compare':
      return lowerComparison(condition, vocabulary, denied)
    default:
      return { kind: 'literal', predicate: vocabulary.truth(condition), denied }
  }
}

type Comparison = Extract<Expression, { op: 'compare' }>

/** Against a constant, the bound is shared by all who ask for it; `=` is at it and not above it. */
function lowerComparison(condition: Comparison, vocabulary: Vocabulary, denied: boolean): Formula {
  const { sign, left, right } = condition
  const at = right.op === 'constant' ? ordinalOf(right.value) : undefined
  if (!at) return { kind: 'literal', predicate: vocabulary.truth(condition), denied }
  const beyond = (strict: boolean, deny: boolean): Formula => ({
    kind: 'literal',
    predicate: vocabulary.ordered(left, { at, strict }),
    denied: deny !== denied,
  })
  switch (sign) {
    case '>=':
    case '<':
      return beyond(false, sign === '<')
    case '>':
    case '<=':
      return beyond(true, sign === '<=')
    default: {
      const parts = [beyond(false, false), beyond(true, true)]
      return denied ? any(parts) : all(parts)
    }
  }
}

const epoch = new Temporal.PlainDate(1970, 1, 1)

/** Numbers as they are, days by their count since 1970. */
export function ordinalOf(value: Value): Rational | undefined {
  if (value instanceof Temporal.PlainDate) return rational(BigInt(epoch.until(value, { largestUnit: 'days' }).days))
  return typeof value === 'object' && 'n' in value ? value : undefined
}
