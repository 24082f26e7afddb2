import type { Fact } from '#document/fact.ts'
import { gather, type Path, refuse } from '#problems/problem.ts'
import type { Dictionary } from './dictionary.ts'
import type { Known, KnownFacts } from './known.ts'
import { readValue } from './read-value.ts'

/** Facts as people and JSON give them: a value, or { value, source, day }; of yearly ones a value by year. */
export type GivenFacts = Readonly<Record<string, unknown>>

/** Reads what is given of one subject; a name the dictionary does not have, or a value that cannot be, is refused. */
export function readFacts(given: GivenFacts, dictionary: Dictionary, asOf: string | Temporal.PlainDate): KnownFacts {
  const points = new Map<string, Known>()
  const years = new Map<string, Map<number, Known>>()
  gather(
    Object.keys(given).map(name => () => {
      const fact = dictionary.facts.get(name) ?? refuse('fact-unknown', [name], { name: name.slice(0, 60) })
      if (fact.period === 'year') years.set(name, readYears(given[name], fact, [name], dictionary))
      else points.set(name, readKnown(given[name], fact, [name], dictionary))
    }),
  )
  return { asOf: Temporal.PlainDate.from(asOf), points, years }
}

function readYears(given: unknown, fact: Fact, path: Path, dictionary: Dictionary): Map<number, Known> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return refuse('not-an-object', path)
  const values = given as Record<string, unknown>
  return new Map(
    gather(
      Object.keys(values).map(year => (): [number, Known] => {
        if (!/^(?:19|20|21)\d\d$/.test(year)) refuse('not-a-day', [...path, year], { given: year.slice(0, 40) })
        return [Number(year), readKnown(values[year], fact, [...path, year], dictionary)]
      }),
    ),
  )
}

function readKnown(given: unknown, fact: Fact, path: Path, dictionary: Dictionary): Known {
  if (!isSourced(given)) return { value: readValue(given, fact, path, dictionary) }
  const { value, source, day } = given
  const known: Known = { value: readValue(value, fact, path, dictionary) }
  if (typeof source === 'string') known.source = source
  if (typeof day === 'string') known.day = day
  return known
}

type Sourced = { value: unknown; source?: unknown; day?: unknown }

const isSourced = (given: unknown): given is Sourced =>
  typeof given === 'object' && given !== null && !Array.isArray(given) && Object.hasOwn(given, 'value')
