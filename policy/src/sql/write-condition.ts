import type { Expression, Operation } from '#language/expression.ts'
import { comparedQuotients } from './quotient.ts'
import type { Scribe } from './scribe.ts'
import { type RowScope, writeCodes, writeDate, writeNumber, writeRows, writeText } from './write-value.ts'

type Of<K extends Operation['op']> = Extract<Expression, { op: K }>

/** A condition as SQL that is true, false or NULL exactly where the condition holds, fails or is not known. */
export function writeCondition(expression: Expression, scribe: Scribe, scopes: readonly RowScope[] = []): string {
  switch (expression.op) {
    case 'constant':
      return String(expression.value)
    case 'not':
      return `(not ${writeCondition(expression.of, scribe, scopes)})`
    case 'group':
      return atLeast(
        expression.need,
        expression.parts.map(part => writeCondition(part, scribe, scopes)),
      )
    case 'compare':
      return writeComparison(expression, scribe, scopes)
    case 'member':
      return `(${writeText(expression.of, scribe, scopes)} = any(${scribe.value([...expression.codes], 'text[]')}))`
    case 'contains':
      return `(${scribe.value(expression.code, 'text')} = any(${writeCodes(expression.of, scribe, scopes)}))`
    case 'none':
      return writeNone(expression, scribe, scopes)
    case 'if':
      return writeIf(expression, scribe, scopes)
    case 'quantified':
      return writeQuantified(expression, scribe, scopes)
    case 'firstReach':
      return writeFirstReach(expression, scribe, scopes)
    default:
      return `(${writeText(expression, scribe, scopes)})::boolean`
  }
}

/** So many of them: NULL counts neither for nor against, which `bool_and` and sums alone would forget. */
export function atLeast(need: number, parts: readonly string[]): string {
  if (need === parts.length) return `(${parts.join(' and ')})`
  if (need === 1) return `(${parts.join(' or ')})`
  const counted = (truth: string) => parts.map(part => `case when ${part} is ${truth} then 1 else 0 end`).join(' + ')
  return `(case when ${counted('true')} >= ${need} then true when ${counted('false')} > ${parts.length - need} then false end)`
}

function writeComparison({ sign, left, right }: Of<'compare'>, scribe: Scribe, scopes: readonly RowScope[]): string {
  if (left.type.kind === 'number') return comparedQuotients(sign, writeNumber(left, scribe, scopes), writeNumber(right, scribe, scopes))
  const write = left.type.kind === 'date' ? writeDate : left.type.kind === 'boolean' ? writeCondition : writeText
  return `(${write(left, scribe, scopes)} ${sign} ${write(right, scribe, scopes)})`
}

function writeNone({ of }: Of<'none'>, scribe: Scribe, scopes: readonly RowScope[]): string {
  if (of.op === 'fact') return scribe.noneColumn(of.fact)
  if (of.op === 'year') return scribe.noneColumn(of.fact, scribe.asOf.year - of.back)
  if (of.op !== 'field') return 'false'
  const field = scribe.value(of.name, 'text')
  const row = scopes[of.depth]?.row
  return `(case when ${row} ? ${field} then jsonb_typeof(${row} -> ${field}) = 'null' end)`
}

/** Where the test is open, the answer stands if both ways lead to it. */
function writeIf({ test, yes, no }: Of<'if'>, scribe: Scribe, scopes: readonly RowScope[]): string {
  const [condition, one, other] = [test, yes, no].map(part => writeCondition(part, scribe, scopes)) as [string, string, string]
  return scribe.bounded(`(case when ${condition} then ${one} when not ${condition} then ${other} when ${one} = ${other} then ${one} end)`)
}

function writeQuantified({ every, rows, test }: Of<'quantified'>, scribe: Scribe, scopes: readonly RowScope[]): string {
  const { source, scope, filter } = writeRows(rows, scribe, scopes)
  const condition = writeCondition(test, scribe, [scope, ...scopes])
  const answer = every ? `((not ${filter}) or ${condition})` : `(${filter} and ${condition})`
  const decided = every
    ? `case when bool_or(answer is false) then false when bool_or(answer is null) then null else true end`
    : `case when bool_or(answer is true) then true when bool_or(answer is null) then null else false end`
  return `(case when ${source} is null then null else (select ${decided} from (select ${answer} as answer from jsonb_array_elements(${source}) as ${scope.table}(value)) as answers) end)`
}

function writeFirstReach({ fact, bound }: Of<'firstReach'>, scribe: Scribe, scopes: readonly RowScope[]): string {
  const limit = writeNumber(bound, scribe, scopes)
  const last = scribe.asOf.year - 1
  const reached = (year: number) =>
    `(case when ${scribe.noneColumn(fact, year)} then false else ${comparedQuotients('>=', { above: scribe.column(fact, year) }, limit)} end)`
  // of the year before one must know, whatever the first year with a column is
  const earlier = Array.from({ length: Math.max(1, last - scribe.firstYear) }, (_, index) => reached(last - 1 - index))
  const known = [reached(last), ...earlier.slice(0, 1)].map(one => `${one} is null`).join(' or ')
  const before = earlier.map(one => `${one} is true`).join(' or ')
  return `(case when ${comparedQuotients('>=', limit, limit)} is null then null when ${reached(last)} is false then false when ${before} then false when ${known} then null else true end)`
}
