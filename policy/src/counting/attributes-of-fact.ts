import type { Dictionary } from '#facts/dictionary.ts'
import { readsOf } from '#language/reads-of.ts'
import type { Program } from '#lowered/program.ts'

/** By fact, the attributes to reckon anew when it changes, those by way of a formula among them. */
export function attributesByFact({ cells }: Program, { formulas }: Dictionary): ReadonlyMap<string, readonly number[]> {
  const all = new Map<string, number[]>()
  for (const { attribute } of cells) {
    const facts = new Set(readsOf(attribute.expression).map(({ fact }) => fact))
    // a set that grows while it is walked is walked to its end
    for (const fact of facts) {
      const formula = formulas.get(fact)
      if (formula) for (const below of readsOf(formula)) facts.add(below.fact)
      all.set(fact, [...(all.get(fact) ?? []), attribute.index])
    }
  }
  return all
}
