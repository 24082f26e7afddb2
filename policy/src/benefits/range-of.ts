import type { Fact } from '#document/fact.ts'
import { calls } from '#evaluate/calls.ts'
import { numberOf, truthOf } from '#evaluate/evaluate.ts'
import type { World } from '#evaluate/world.ts'
import { mayBeNegative } from '#facts/may-be-negative.ts'
import type { CallName, Expression } from '#language/expression.ts'
import { type Rational, rational } from '#numbers/rational.ts'
import {
  anything,
  atLeastNothing,
  differenceOf,
  exactly,
  greatestOf,
  hullOf,
  leastOf,
  productOf,
  quotientOf,
  type Range,
  sumOf,
  through,
} from './range.ts'

/** What a number is known to lie between, where facts it hangs on are not known; a point where they are. */
export function rangeOf(expression: Expression, world: World): Range {
  const value = numberOf(expression, world)
  return value ? exactly(value) : openRange(expression, world)
}

const joins = { '+': sumOf, '-': differenceOf, '*': productOf, '/': quotientOf }

function openRange(expression: Expression, world: World): Range {
  switch (expression.op) {
    case 'fact':
      return factRange(expression.fact, world)
    case 'year':
      return boundsOf(world.dictionary.facts.get(expression.fact))
    case 'arithmetic':
      return joins[expression.sign](rangeOf(expression.left, world), rangeOf(expression.right, world))
    case 'if': {
      const test = truthOf(expression.test, world)
      if (test !== undefined) return rangeOf(test ? expression.yes : expression.no, world)
      return hullOf(rangeOf(expression.yes, world), rangeOf(expression.no, world))
    }
    case 'call':
      return callRange(expression.name, expression.parts, world)
    case 'count':
      return atLeastNothing
    case 'fold':
      return boundsOf(fieldOf(expression.rows.fact, expression.of, world))
    default:
      return anything
  }
}

/** Ranges of facts by formula, once each for a subject: formulas over formulas would else be walked without end. */
const reckoned = new WeakMap<World['reckoned'], Map<string, Range>>()

function factRange(fact: string, world: World): Range {
  const formula = world.dictionary.formulas.get(fact)
  if (!formula) return boundsOf(world.dictionary.facts.get(fact))
  const known = reckoned.get(world.reckoned) ?? new Map<string, Range>()
  reckoned.set(world.reckoned, known)
  const range = known.get(fact) ?? rangeOf(formula, { ...world, rows: [] })
  known.set(fact, range)
  return range
}

function callRange(name: CallName, parts: readonly Expression[], world: World): Range {
  const ranges = () => parts.map(part => rangeOf(part, world))
  switch (name) {
    case 'min':
      return ranges().reduce(leastOf)
    case 'max':
      return ranges().reduce(greatestOf)
    case 'floor':
    case 'ceiling':
    case 'round half up':
    case 'round half even':
    case 'round down':
    case 'round up': {
      const [of = anything, scale] = ranges()
      return through(of, value => calls[name]([value, scale?.low ?? rational(1n)]) as Rational)
    }
    default:
      return anything
  }
}

const boundsOf = (fact: Fact | undefined): Range => (!fact || mayBeNegative(fact) ? anything : atLeastNothing)

function fieldOf(fact: string, of: Expression, { dictionary }: World): Fact | undefined {
  return of.op === 'field' ? dictionary.facts.get(fact)?.fields?.find(({ id }) => id === of.name) : undefined
}
