import type { Expression, Operation, Sign, Value } from '#language/expression.ts'
import { reckon } from '#language/read-arithmetic.ts'
import { compare, type Rational, rational } from '#numbers/rational.ts'
import { calls } from './calls.ts'
import { atLeast, negated, type Truth } from './kleene.ts'
import { foldRows, passingRows, type RowsEvaluation } from './rows.ts'
import { type Answer, givenOf, type World } from './world.ts'
import { firstReach, foldYears } from './years.ts'

type Of<K extends Operation['op']> = Extract<Operation, { op: K }>

/** One evaluator per operation: the meaning of the language, which the other backends are held to. */
const evaluators: { readonly [K in Operation['op']]: (operation: Of<K>, world: World) => Answer } = {
  constant: ({ value }) => value,
  today: (_, { facts }) => facts.asOf,
  fact: ({ fact }, world) => factOf(fact, world),
  year: ({ fact, back }, world) => givenOf(world, fact, back)?.value,
  field: ({ depth, name }, { rows }) => rows[depth]?.get(name),
  arithmetic: ({ sign, left, right }, world) => {
    const one = numberOf(left, world)
    const other = numberOf(right, world)
    return one && other && reckon[sign](one, other)
  },
  compare: ({ sign, left, right }, world) => {
    const one = evaluate(left, world) ?? undefined
    const other = evaluate(right, world) ?? undefined
    return one === undefined || other === undefined ? undefined : holds(sign, one, other)
  },
  none: ({ of }, world) => {
    const answer = evaluate(of, world)
    return answer === undefined ? undefined : answer === null
  },
  member: ({ of, codes }, world) => {
    const code = evaluate(of, world) ?? undefined
    return code === undefined ? undefined : codes.has(code as string)
  },
  contains: ({ of, code }, world) => {
    const codes = evaluate(of, world) ?? undefined
    return codes === undefined ? undefined : (codes as ReadonlySet<string>).has(code)
  },
  group: ({ need, parts }, world) =>
    atLeast(
      need,
      parts.map(part => truthOf(part, world)),
      parts.length,
    ),
  not: ({ of }, world) => negated(truthOf(of, world)),
  if: ({ test, yes, no }, world) => {
    const answer = truthOf(test, world)
    if (answer !== undefined) return evaluate(answer ? yes : no, world)
    const [one, other] = [evaluate(yes, world) ?? undefined, evaluate(no, world) ?? undefined]
    return one !== undefined && other !== undefined && same(one, other) ? one : undefined
  },
  call: ({ name, parts }, world) => {
    const values = parts.map(part => evaluate(part, world) ?? undefined)
    return values.every(value => value !== undefined) ? calls[name](values) : undefined
  },
  quantified: ({ every, rows, test }, world) => {
    const found = rowsOf(rows.fact, world)
    const answers = found?.map(row => {
      const inner = { ...world, rows: [row, ...world.rows] }
      const passes = rows.filter ? truthOf(rows.filter, inner) : true
      return every ? atLeast(1, [negated(passes), truthOf(test, inner)], 2) : atLeast(2, [passes, truthOf(test, inner)], 2)
    })
    return answers && atLeast(every ? answers.length : 1, answers, answers.length)
  },
  count: ({ rows }, world) => {
    const passing = passingRows(rowsIn(rows.fact, rows.filter, world))
    return passing && rational(BigInt(passing.length))
  },
  fold: ({ how, rows, of }, world) => {
    const passing = passingRows(rowsIn(rows.fact, rows.filter, world))
    return passing && foldRows(how, passing, row => numberOf(of, { ...world, rows: [row, ...world.rows] }))
  },
  years: ({ how, fact, count }, world) => foldYears(how, fact, count, world),
  firstReach: ({ fact, bound }, world) => {
    const value = numberOf(bound, world)
    return value && firstReach(fact, value, world)
  },
}

/** What the expression yields for this subject. */
export function evaluate(expression: Expression, world: World): Answer {
  const evaluator = evaluators[expression.op] as (operation: Operation, world: World) => Answer
  return evaluator(expression, world)
}

/** What a condition yields. */
export const truthOf = (expression: Expression, world: World): Truth => {
  const answer = evaluate(expression, world)
  return typeof answer === 'boolean' ? answer : undefined
}

/** What a formula yields; none is not known here, for nobody can reckon with it. */
export const numberOf = (expression: Expression, world: World): Rational | undefined =>
  (evaluate(expression, world) ?? undefined) as Rational | undefined

/** A fact as it is given, or else reckoned by its formula. */
export function factOf(fact: string, world: World): Answer {
  const given = givenOf(world, fact)
  const formula = world.dictionary.formulas.get(fact)
  if (given || !formula) return given?.value
  if (!world.reckoned.has(fact)) world.reckoned.set(fact, evaluate(formula, { ...world, rows: [] }))
  return world.reckoned.get(fact)
}

function rowsOf(fact: string, world: World) {
  return (factOf(fact, world) ?? undefined) as readonly ReadonlyMap<string, Value | null>[] | undefined
}

function rowsIn(fact: string, filter: Expression | undefined, world: World): RowsEvaluation | undefined {
  return rowsOf(fact, world)?.map(row => ({ row, passes: filter ? truthOf(filter, { ...world, rows: [row, ...world.rows] }) : true }))
}

const orders: Record<Sign, (order: number) => boolean> = {
  '<': order => order < 0,
  '<=': order => order <= 0,
  '>': order => order > 0,
  '>=': order => order >= 0,
  '=': order => order === 0,
}

const holds = (sign: Sign, one: Value, other: Value): boolean => orders[sign](orderOf(one, other))

/** Below zero, zero or above; of what has no order only zero says something. */
function orderOf(one: Value, other: Value): number {
  if (one instanceof Temporal.PlainDate) return Temporal.PlainDate.compare(one, other as Temporal.PlainDate)
  if (typeof one === 'object') return compare(one as Rational, other as Rational)
  return one === other ? 0 : 1
}

function same(one: Value, other: Value): boolean {
  if (one instanceof Set && other instanceof Set) return one.size === other.size && one.isSubsetOf(other)
  return orderOf(one, other) === 0
}
