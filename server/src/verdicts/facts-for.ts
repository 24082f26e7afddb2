import type { HoldingFact } from '@yigen/domain/verdicts/holding-facts.ts'
import type { KeptFact } from '@yigen/domain/verdicts/kept-fact.ts'
import type { FactValue } from '@yigen/domain/verdicts/policy-fact.ts'
import { shiftDecimal } from '@yigen/domain/verdicts/shift-decimal.ts'
import { type Dictionary, type Fact, type KnownFacts, PolicyError, readFacts } from '@yigen/policy'

/** What holds of an enterprise, by the name of the fact. */
export type HoldingByFact = ReadonlyMap<string, readonly HoldingFact[]>

export const byFact = (holding: Iterable<HoldingFact>): HoldingByFact => Map.groupBy(holding, ({ fact }) => fact)

/** What holds, as one dictionary reads it. A fact that it does not have, or that cannot be there what it is elsewhere, is not known there. */
export function factsFor(dictionary: Dictionary, holding: HoldingByFact, asOf: Temporal.PlainDate): KnownFacts {
  const given = [...holding.keys()].flatMap(name => {
    const fact = dictionary.facts.get(name)
    return fact ? (holding.get(name) ?? []).flatMap(kept => givenOf(fact, kept)) : []
  })
  try {
    return readFacts(asGiven(given), dictionary, asOf)
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error
    return readFacts(asGiven(given.filter(one => isReadable(one, dictionary, asOf))), dictionary, asOf)
  }
}

type Given = { fact: string; year: number | null; value: unknown }

function givenOf(fact: Fact, kept: KeptFact): Given[] {
  if ((fact.period === 'year') !== (kept.year !== null)) return []
  const value = inUnit(kept.value, kept.unit, fact.unit ?? '')
  return value === undefined ? [] : [{ fact: kept.fact, year: kept.year, value }]
}

function asGiven(given: readonly Given[]): Record<string, unknown> {
  const all: Record<string, unknown> = {}
  for (const { fact, year, value } of given) {
    if (year === null) all[fact] = value
    else all[fact] = { ...(all[fact] as object | undefined), [year]: value }
  }
  return all
}

function isReadable(one: Given, dictionary: Dictionary, asOf: Temporal.PlainDate): boolean {
  try {
    readFacts(asGiven([one]), dictionary, asOf)
    return true
  } catch (error) {
    if (error instanceof PolicyError) return false
    throw error
  }
}

/** How many zeros a unit of money has before the yuan. */
const zeros: Readonly<Record<string, number>> = { 元: 0, 万元: 4, 亿元: 8 }

/** A value said in one unit, in another of money; of what was measured otherwise nothing is known here. */
export function inUnit(value: FactValue, from: string, to: string): FactValue | undefined {
  if (from === to || value === null) return value
  const [said, asked] = [zeros[from], zeros[to]]
  if (said === undefined || asked === undefined || typeof value !== 'number') return undefined
  return shiftDecimal(String(value), said - asked) ?? undefined
}
