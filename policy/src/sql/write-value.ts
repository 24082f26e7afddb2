import type { Expression, Fold, Operation, Rows } from '#language/expression.ts'
import type { Rational } from '#numbers/rational.ts'
import { comparedQuotients, constantQuotient, type Quotient, reckonedQuotient, roundedQuotient } from './quotient.ts'
import type { Scribe } from './scribe.ts'
import { writeCondition } from './write-condition.ts'

/** The rows of one subquery: its name and the value of a row. */
export type RowScope = { table: string; row: string }

type Of<K extends Operation['op']> = Extract<Expression, { op: K }>
type Write<T> = (expression: Expression, scribe: Scribe, scopes: readonly RowScope[]) => T

/** A number, exact. */
export const writeNumber: Write<Quotient> = (expression, scribe, scopes) => {
  const quotient = writeQuotient(expression, scribe, scopes)
  scribe.bounded(quotient.above + (quotient.below ?? ''))
  return quotient
}

const writeQuotient: Write<Quotient> = (expression, scribe, scopes) => {
  switch (expression.op) {
    case 'constant':
      return constantQuotient(expression.value as Rational, scribe)
    case 'fact':
      return writeFact(expression, scribe)
    case 'year':
      return { above: scribe.column(expression.fact, scribe.asOf.year - expression.back) }
    case 'field':
      return { above: `(${scopes[expression.depth]?.row} ->> ${scribe.value(expression.name, 'text')})::numeric` }
    case 'arithmetic':
      return reckonedQuotient(expression.sign, writeNumber(expression.left, scribe, scopes), writeNumber(expression.right, scribe, scopes))
    case 'if':
      return writeIfNumber(expression, scribe, scopes)
    case 'call':
      return writeCall(expression, scribe, scopes)
    case 'count':
    case 'fold':
      return writeFold(expression, scribe, scopes)
    case 'years':
      return writeYears(expression, scribe)
    default:
      return { above: 'null::numeric' }
  }
}

/** As it is given, or else by its formula. */
function writeFact({ fact }: Of<'fact'>, scribe: Scribe): Quotient {
  const formula = scribe.dictionary.formulas.get(fact)
  if (!formula) return { above: scribe.column(fact) }
  const reckoned = writeNumber(formula, scribe, [])
  if (scribe.fact(fact).key === undefined) return reckoned
  const column = scribe.column(fact)
  return chosen(`${column} is not null`, { above: column }, reckoned)
}

/** One or the other number by a condition that is never NULL. */
const chosen = (condition: string, one: Quotient, other: Quotient): Quotient => ({
  above: `(case when ${condition} then ${one.above} else ${other.above} end)`,
  ...((one.below ?? other.below) && { below: `(case when ${condition} then ${one.below ?? '1'} else ${other.below ?? '1'} end)` }),
})

function writeIfNumber({ test, yes, no }: Of<'if'>, scribe: Scribe, scopes: readonly RowScope[]): Quotient {
  const condition = writeCondition(test, scribe, scopes)
  const [one, other] = [writeNumber(yes, scribe, scopes), writeNumber(no, scribe, scopes)]
  const same = comparedQuotients('=', one, other)
  const { above, below } = chosen(`(${condition}) is not false`, one, other)
  const open = `((${condition}) is null and (${same}) is not true)`
  return { above: `(case when ${open} then null else ${above} end)`, ...(below && { below }) }
}

function writeCall({ name, parts }: Of<'call'>, scribe: Scribe, scopes: readonly RowScope[]): Quotient {
  const [first, second] = parts as [Expression, Expression]
  switch (name) {
    case 'min':
    case 'max': {
      const numbers = parts.map(part => writeNumber(part, scribe, scopes))
      return numbers.reduce((best, next) => extreme(name === 'max' ? '>=' : '<=', best, next, scribe))
    }
    case 'abs': {
      const { above, below } = writeNumber(first, scribe, scopes)
      return { above: `abs(${above})`, ...(below && { below: `abs(${below})` }) }
    }
    case 'months':
      return { above: fullMonths(writeDate(first, scribe, scopes), writeDate(second, scribe, scopes)) }
    case 'years':
      return { above: `trunc(${fullMonths(writeDate(first, scribe, scopes), writeDate(second, scribe, scopes))} / 12)` }
    case 'days':
      return { above: `(${writeDate(second, scribe, scopes)} - ${writeDate(first, scribe, scopes)})::numeric` }
    case 'year of':
      return { above: `extract(year from ${writeDate(first, scribe, scopes)})::numeric` }
    default:
      return roundedQuotient(name, writeNumber(first, scribe, scopes), (second as Of<'constant'>).value as Rational, scribe)
  }
}

/** `greatest` forgets what is NULL; here one that is not known makes the whole not known. */
function extreme(sign: '>=' | '<=', one: Quotient, other: Quotient, scribe: Scribe): Quotient {
  const order = scribe.bounded(comparedQuotients(sign, one, other))
  const { above, below } = chosen(`${order} is true`, one, other)
  return { above: `(case when ${order} is null then null else ${above} end)`, ...(below && { below }) }
}

/** Full months as the civil code counts them; PostgreSQL clamps to the end of a month as it does. */
function fullMonths(from: string, to: string): string {
  const apart = (a: string, b: string) =>
    `((extract(year from ${b}) - extract(year from ${a})) * 12 + extract(month from ${b}) - extract(month from ${a}))`
  const full = (a: string, b: string) =>
    `(${apart(a, b)} - case when (${a} + make_interval(months => ${apart(a, b)}::integer))::date > ${b} then 1 else 0 end)`
  return `(case when ${from} > ${to} then -${full(to, from)} else ${full(from, to)} end)::numeric`
}

/** A day. */
export const writeDate: Write<string> = (expression, scribe, scopes) => {
  switch (expression.op) {
    case 'today':
      return scribe.value(scribe.asOf.toString(), 'date')
    case 'constant':
      return scribe.value(String(expression.value), 'date')
    case 'fact':
      return writeGiven(expression, scribe, writeDate)
    case 'if':
      return writeEither(expression, scribe, scopes, writeDate)
    case 'call':
      return expression.name === 'add months' ? writeAddMonths(expression, scribe, scopes) : writeExtremeDate(expression, scribe, scopes)
    default:
      return `(${writeText(expression, scribe, scopes)})::date`
  }
}

function writeExtremeDate({ name, parts }: Of<'call'>, scribe: Scribe, scopes: readonly RowScope[]): string {
  const days = parts.map(part => writeDate(part, scribe, scopes))
  const open = days.map(day => `${day} is null`).join(' or ')
  return `(case when ${open} then null else ${name === 'max' ? 'greatest' : 'least'}(${days.join(', ')}) end)`
}

function writeAddMonths({ parts }: Of<'call'>, scribe: Scribe, scopes: readonly RowScope[]): string {
  const [from, months] = parts as [Expression, Expression]
  const { above, below = '1::numeric' } = writeNumber(months, scribe, scopes)
  const fits = `mod(${above}, ${below}) = 0 and abs(div(${above}, ${below})) <= 2400`
  return `(case when ${fits} then (${writeDate(from, scribe, scopes)} + make_interval(months => div(${above}, ${below})::integer))::date end)`
}

/** A column, a field or a text as it is. */
export const writeText: Write<string> = (expression, scribe, scopes) => {
  switch (expression.op) {
    case 'constant':
      return scribe.value(String(expression.value), 'text')
    case 'fact':
      return writeGiven(expression, scribe, expression.type.kind === 'boolean' ? writeCondition : writeText)
    case 'year':
      return scribe.column(expression.fact, scribe.asOf.year - expression.back)
    case 'field':
      return `(${scopes[expression.depth]?.row} ->> ${scribe.value(expression.name, 'text')})`
    case 'if':
      return writeEither(expression, scribe, scopes, writeText)
    default:
      return 'null'
  }
}

/** The codes of a column, or of a field, which is JSON. */
export const writeCodes: Write<string> = (expression, scribe, scopes) => {
  if (expression.op === 'if') return writeEither(expression, scribe, scopes, writeCodes, sameCodes)
  if (expression.op === 'fact') return writeGiven(expression, scribe, writeCodes)
  if (expression.op !== 'field') return writeText(expression, scribe, scopes)
  const field = `${scopes[expression.depth]?.row} -> ${scribe.value(expression.name, 'text')}`
  return `(case when jsonb_typeof(${field}) = 'array' then array(select jsonb_array_elements_text(${field})) end)`
}

/** What is no number as it is given, or else by its formula. */
function writeGiven({ fact }: Of<'fact'>, scribe: Scribe, write: Write<string>): string {
  const formula = scribe.dictionary.formulas.get(fact)
  if (!formula) return scribe.column(fact)
  const reckoned = scribe.bounded(write(formula, scribe, []))
  return scribe.fact(fact).key === undefined ? reckoned : `coalesce(${scribe.column(fact)}, ${reckoned})`
}

const sameValue = (one: string, other: string): string => `${one} = ${other}`
/** Codes have no order, arrays do. */
const sameCodes = (one: string, other: string): string => `${one} @> ${other} and ${one} <@ ${other}`

/** Where the test is open, what both ways lead to. */
function writeEither(
  { test, yes, no }: Of<'if'>,
  scribe: Scribe,
  scopes: readonly RowScope[],
  write: Write<string>,
  same: (one: string, other: string) => string = sameValue,
): string {
  const condition = writeCondition(test, scribe, scopes)
  const [one, other] = [write(yes, scribe, scopes), write(no, scribe, scopes)]
  return scribe.bounded(`(case when ${condition} then ${one} when not ${condition} then ${other} when ${same(one, other)} then ${one} end)`)
}

/** The rows of a fact, kept as a JSON array, and whether one passes the filter. */
export function writeRows(
  { fact, filter }: Rows,
  scribe: Scribe,
  scopes: readonly RowScope[],
): { source: string; scope: RowScope; filter: string } {
  const table = scribe.rows()
  const scope = { table, row: `${table}.value` }
  return { source: scribe.column(fact), scope, filter: filter ? writeCondition(filter, scribe, [scope, ...scopes]) : 'true' }
}

/** One row whose passing, or whose field, is not known leaves the whole open. */
function writeFold(expression: Of<'count'> | Of<'fold'>, scribe: Scribe, scopes: readonly RowScope[]): Quotient {
  const { source, scope, filter } = writeRows(expression.rows, scribe, scopes)
  const field = expression.op === 'fold' ? writeNumber(expression.of, scribe, [scope, ...scopes]).above : '1::numeric'
  const from = `from (select ${filter} as passes, ${field} as field from jsonb_array_elements(${source}) as ${scope.table}(value)) as passing`
  const folded = (fold: string) =>
    `(case when ${source} is null then null else (select case when bool_or(passes is null or (passes and field is null)) then null else ${fold} end ${from}) end)`
  const how = expression.op === 'fold' ? expression.how : 'sum'
  const sum = 'coalesce(sum(field) filter (where passes), 0)'
  if (how === 'average') return { above: folded(sum), below: folded('nullif(count(*) filter (where passes), 0)::numeric') }
  return { above: folded(how === 'sum' ? sum : `${how}(field) filter (where passes)`) }
}

/** Over the last complete years; one that is known not to have been is left out. */
function writeYears({ how, fact, count }: Of<'years'>, scribe: Scribe): Quotient {
  const years = Array.from({ length: count }, (_, index) => scribe.asOf.year - 1 - index)
  const open = years.map(year => `(${scribe.column(fact, year)} is null and ${scribe.noneColumn(fact, year)} is not true)`).join(' or ')
  const values = years.map(year => scribe.column(fact, year))
  const sum = values.map(value => `coalesce(${value}, 0)`).join(' + ')
  const folds: Record<Fold, string> = { sum, average: sum, max: `greatest(${values.join(', ')})`, min: `least(${values.join(', ')})` }
  const above = `(case when ${open} then null else ${folds[how]} end)`
  if (how !== 'average') return { above }
  return { above, below: `nullif(${values.map(value => `case when ${value} is null then 0 else 1 end`).join(' + ')}, 0)::numeric` }
}
