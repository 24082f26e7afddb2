import type { Fact } from '#document/fact.ts'
import { day } from '#document/shape.ts'
import type { Row, Value } from '#language/expression.ts'
import { multiply, parseDecimal, type Rational, rational } from '#numbers/rational.ts'
import { gather, type Path, refuse } from '#problems/problem.ts'
import type { Dictionary } from './dictionary.ts'
import { mayBeNegative } from './may-be-negative.ts'
import { unitOf } from './units.ts'

/** Reads one given value by its fact: exact, in the quantity's own unit, within its list; null is “there is none”. */
export function readValue(given: unknown, fact: Fact, path: Path, dictionary: Dictionary): Value | null {
  if (given === null) return fact.nullable || fact.period === 'year' ? null : strange(given, fact, path)
  switch (fact.type) {
    case 'number':
      return readNumber(given, fact, path)
    case 'boolean':
      return typeof given === 'boolean' ? given : strange(given, fact, path)
    case 'date':
      return Temporal.PlainDate.from(day(given, path))
    case 'text':
      return typeof given === 'string' ? given : strange(given, fact, path)
    case 'code':
      return readCode(given, fact, path, dictionary)
    case 'codes':
      if (!Array.isArray(given)) return strange(given, fact, path)
      return new Set(gather(given.map((one, index) => () => readCode(one, fact, [...path, index], dictionary))))
    case 'records':
      if (!Array.isArray(given)) return strange(given, fact, path)
      return gather(given.map((one, index) => () => readRow(one, fact, [...path, index], dictionary)))
  }
}

function strange(given: unknown, { id }: Fact, path: Path): never {
  const text = typeof given === 'number' || given === null ? String(given) : (JSON.stringify(given) ?? typeof given)
  return refuse('fact-value', path, { name: id, given: text.slice(0, 60) })
}

/** JSON writes a decimal; its shortest text is the number that was meant, never the float behind it. */
function readNumber(given: unknown, fact: Fact, path: Path): Rational {
  const text = typeof given === 'string' ? given.trim() : typeof given === 'number' || typeof given === 'bigint' ? String(given) : ''
  const unit = fact.unit === undefined ? undefined : unitOf(fact.unit)
  const decimal = parseDecimal(text) ?? strange(given, fact, path)
  const value = unit ? multiply(decimal, rational(unit.numerator, unit.denominator)) : decimal
  if (value.n < 0n && !mayBeNegative(fact)) refuse('fact-negative', path, { name: fact.id, given: text })
  if (unit?.quantity === 'money' && value.d !== 1n) refuse('fact-fen', path, { name: fact.id, given: text })
  return value
}

function readCode(given: unknown, fact: Fact, path: Path, { lists }: Dictionary): string {
  if (typeof given !== 'string') return strange(given, fact, path)
  if (fact.list !== undefined && !lists.get(fact.list)?.has(given))
    refuse('not-in-list', path, { given: given.slice(0, 60), list: fact.list })
  return given
}

/** A row's fields; one that is left out is not known. */
function readRow(given: unknown, { id, fields = [] }: Fact, path: Path, dictionary: Dictionary): Row {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse('not-an-object', path)
  const row = given as Record<string, unknown>
  return new Map(
    gather(
      Object.keys(row).map(name => (): [string, Value | null] => {
        const field = fields.find(one => one.id === name) ?? refuse('fact-unknown', path, { name: `${id}.${name}` })
        return [name, readValue(row[name], field, [...path, name], dictionary)]
      }),
    ),
  )
}
