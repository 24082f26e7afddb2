import { factKey } from '@yigen/domain/verdicts/kept-fact.ts'
import { type Dictionary, type Proof, readsOf, type Used } from '@yigen/policy'

/** A fact that somebody can know, of a yearly one with its year; what is worked out of others is named by these. */
export type ReadFact = { fact: string; year: number | null }

/** The facts behind what a clause looked at, formulas taken apart. */
export function readsOfUsed(used: readonly Used[], dictionary: Dictionary, asOf: Temporal.PlainDate): ReadFact[] {
  const found = new Map<string, ReadFact>()
  for (const { fact, year = null } of used) for (const one of behind({ fact, year }, dictionary, asOf)) found.set(factKey(one), one)
  return [...found.values()]
}

function behind({ fact, year }: ReadFact, dictionary: Dictionary, asOf: Temporal.PlainDate): ReadFact[] {
  const formula = dictionary.formulas.get(fact)
  if (!formula) return [{ fact, year }]
  return readsOf(formula).flatMap(read =>
    behind({ fact: read.fact, year: read.back === undefined ? null : asOf.year - read.back }, dictionary, asOf),
  )
}

/** The conditions at the end of every branch. */
export const leavesOf = (proof: Proof): Proof[] => (proof.parts.length === 0 ? [proof] : proof.parts.flatMap(leavesOf))
