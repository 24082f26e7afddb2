import { refuse } from '#problems/problem.ts'
import { anything, day, dictionary, id, list, name, object, oneOf, optional, type Shape, text } from './shape.ts'

export const verdicts = ['yes', 'no', 'unknown', 'notApplicable'] as const

/** The answer to a measure or a clause. */
export type Verdict = (typeof verdicts)[number]

/** An amount in yuan as people write it: exact, or between; only `max` is a ceiling. */
export type GoldenAmount = number | { min?: number | undefined; max?: number | undefined }

/** Facts with the answer that a person read out of the text. */
export type GoldenCase = {
  measure: string
  version?: string | undefined
  track?: string | undefined
  /** Else the day that stands over all cases. */
  asOf?: string | undefined
  /** The facts it starts from, by the name they have above the cases. */
  base?: string | undefined
  facts?: Record<string, unknown> | undefined
  /** Facts of the base that this one does not have. */
  missing?: string[] | undefined
  verdict: Verdict
  /** Id of the clause that makes the verdict so, or leaves it open. */
  deciding?: string | undefined
  /** In yuan; `unknown` where none can be told. */
  amount?: GoldenAmount | 'unknown' | undefined
  note?: string | undefined
}

export type Golden = { asOf: string; bases?: Record<string, Record<string, unknown>> | undefined; cases: GoldenCase[] }

const number: Shape<number> = (given, path) => (Number.isFinite(given) ? Number(given) : refuse('not-a-text', path))
const between = object<{ min?: number | undefined; max?: number | undefined }>({ min: optional(number), max: optional(number) })
const amount: Shape<GoldenAmount | 'unknown'> = (given, path) => {
  if (given === 'unknown') return 'unknown'
  return typeof given === 'number' ? number(given, path) : between(given, path)
}
const facts = dictionary(anything)

const goldenCase = object<GoldenCase>({
  measure: id,
  version: optional(id),
  track: optional(id),
  asOf: optional(day),
  base: optional(id),
  facts: optional(facts),
  missing: optional(list(name)),
  verdict: oneOf(verdicts),
  deciding: optional(id),
  amount: optional(amount),
  note: optional(text),
})

export const golden: Shape<Golden> = object<Golden>({ asOf: day, bases: optional(dictionary(facts)), cases: list(goldenCase) })

/** What the case knows: its base, without what is missing, and its own facts above. */
export function factsOf({ bases = {} }: Golden, { base, facts: own = {}, missing = [] }: GoldenCase): Record<string, unknown> {
  const known = base !== undefined && Object.hasOwn(bases, base) ? bases[base] : {}
  const kept = Object.entries(known ?? {}).filter(([fact]) => !missing.includes(fact))
  return Object.fromEntries([...kept, ...Object.entries(own)])
}
