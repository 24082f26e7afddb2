import type { Value } from '#language/expression.ts'

/** One thing known: its value, null where it is known that there is none, and where it is from. */
export type Known = { value: Value | null; source?: string | undefined; day?: string | undefined }

/** All that is known of one subject on the day asked. What is not in it is not known; it is never zero and never no. */
export type KnownFacts = {
  readonly asOf: Temporal.PlainDate
  readonly points: ReadonlyMap<string, Known>
  readonly years: ReadonlyMap<string, ReadonlyMap<number, Known>>
}
