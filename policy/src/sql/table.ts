import type { Fact } from '#document/fact.ts'
import type { Dictionary } from '#facts/dictionary.ts'
import type { Known, KnownFacts } from '#facts/known.ts'
import type { Row, Value } from '#language/expression.ts'
import type { Rational } from '#numbers/rational.ts'

/** A column of the table that the statements read. */
export type ColumnOfFact = { name: string; type: string; read: (facts: KnownFacts) => unknown }

const types: Record<Fact['type'], string> = {
  number: 'numeric',
  boolean: 'boolean',
  code: 'text',
  codes: 'text[]',
  date: 'date',
  text: 'text',
  records: 'jsonb',
}

/** The columns of all facts that have a key; of yearly ones one for each year, and one beside it for “there is none”. */
export function columnsOf({ facts }: Dictionary, firstYear: number, lastYear: number): ColumnOfFact[] {
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  return [...facts.values()].flatMap(fact => {
    if (fact.key === undefined) return []
    if (fact.period === 'year')
      return years.flatMap(year => both(`${fact.key}_${year}`, fact, facts => facts.years.get(fact.id)?.get(year)))
    const columns = both(fact.key, fact, facts => facts.points.get(fact.id))
    return fact.nullable ? columns : columns.slice(0, 1)
  })
}

function both(name: string, { type }: Fact, knownOf: (facts: KnownFacts) => Known | undefined): ColumnOfFact[] {
  return [
    { name, type: types[type], read: facts => plainOf(knownOf(facts)?.value ?? null) },
    {
      name: `${name}_none`,
      type: 'boolean',
      read: facts => {
        const known = knownOf(facts)
        return known === undefined ? null : known.value === null
      },
    },
  ]
}

/** A value as a driver takes it: exact numbers as text. */
function plainOf(value: Value | null): unknown {
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Set) return [...value]
  if (value instanceof Temporal.PlainDate) return value.toString()
  return Array.isArray(value) ? JSON.stringify(value.map(plainRow)) : decimalOf(value as Rational)
}

const plainRow = (row: Row) => Object.fromEntries([...row].map(([name, value]) => [name, plainOf(value)]))

/** Facts are given as decimals, and a share of the hundred as one with two more places. */
function decimalOf({ n, d }: Rational): string {
  for (let places = 0; places <= 50; places++) {
    const scale = 10n ** BigInt(places)
    if ((n * scale) % d !== 0n) continue
    const digits = ((n < 0n ? -n : n) * scale) / d
    const text = digits.toString().padStart(places + 1, '0')
    return `${n < 0n ? '-' : ''}${places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`}`
  }
  return (Number(n) / Number(d)).toString()
}
