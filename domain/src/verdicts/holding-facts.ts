import { factKey, type KeptFact } from './kept-fact.ts'

/** The fact that holds, and those beside it that say otherwise. */
export type HoldingFact = KeptFact & { others: readonly KeptFact[] }

/** Of every fact the newest by its day holds, of one day what somebody recorded; what else is said of it stays in sight. What is of a later day is not known yet. R22.2 */
export function holdingFacts(facts: readonly KeptFact[], asOf: Temporal.PlainDate): Map<string, HoldingFact> {
  const known = facts.filter(({ day }) => day <= asOf.toString())
  return new Map(
    [...Map.groupBy(known, factKey)].flatMap(([key, same]): [string, HoldingFact][] => {
      const [first, ...rest] = same.toSorted(newestFirst)
      return first ? [[key, { ...first, others: rest.filter(other => !saysTheSame(first, other)) }]] : []
    }),
  )
}

function newestFirst(one: KeptFact, other: KeptFact): number {
  if (one.day !== other.day) return one.day < other.day ? 1 : -1
  if (one.recordedAt && other.recordedAt) return Temporal.Instant.compare(other.recordedAt, one.recordedAt)
  return Number(other.recordedAt !== null) - Number(one.recordedAt !== null)
}

const saysTheSame = (one: KeptFact, other: KeptFact): boolean =>
  one.unit === other.unit && JSON.stringify(one.value) === JSON.stringify(other.value)

/** R22.3: past its shelf life it is used and marked; what never changes (a founding day) has none. */
export const isStale = (day: string, asOf: Temporal.PlainDate, months: number): boolean =>
  Temporal.PlainDate.compare(Temporal.PlainDate.from(day).add({ months }), asOf) < 0
