import type { Fact } from '#document/fact.ts'
import type { Measure } from '#document/measure.ts'
import { dictionaryOf } from '#facts/dictionary.ts'
import { compileMeasure } from '#rules/compile-document.ts'

const facts: Fact[] = Array.from({ length: 200 }, (_, index) => ({
  id: `企业.指标${index}`,
  key: `f${index}`,
  type: 'number',
  unit: '万元',
}))

export const dictionary = dictionaryOf(facts)
export const factIds = facts.map(({ id }) => id)

/** Random numbers that are the same every time (xorshift32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Round bounds, as real texts have them: fifty of them to a fact. */
const boundOf = (random: () => number): number => Math.floor(random() * 50) * 100

export type Leaf = { fact: string; sign: '>=' | '<'; bound: number }

/** Conditions of so many policies: the last two of each in a one-of, the rest all-of. */
export function leavesOf(policies: number, leaves: number): Leaf[][] {
  const random = randomFrom(7)
  const leaf = (): Leaf => ({
    fact: factIds[Math.floor(random() * 200)] as string,
    sign: random() < 0.8 ? '>=' : '<',
    bound: boundOf(random),
  })
  return Array.from({ length: policies }, () => Array.from({ length: leaves }, leaf))
}

export function measureOf(leaves: readonly Leaf[], index: number): Measure {
  const clauses = leaves.map(({ fact, sign, bound }) => ({ when: `${fact} ${sign} 万元(${bound})` }))
  return {
    id: `m${index}`,
    label: { zh: `政策${index}` },
    subject: 'enterprise',
    clauses: { all: [...clauses.slice(0, -2), { any: clauses.slice(-2) }] },
  }
}

export const compiledOf = (policies: readonly (readonly Leaf[])[]) =>
  policies.map((leaves, index) => compileMeasure(measureOf(leaves, index), dictionary, ['measures', index], { id: 'd', number: undefined }))

/** What is known of a subject: three of four facts. */
export function subjectOf(random: () => number, known = 0.75): Record<string, number> {
  return Object.fromEntries(factIds.flatMap(id => (random() < known ? [[id, Math.floor(random() * 5000)]] : [])))
}
