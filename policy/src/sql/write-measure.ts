import type { CompiledMeasure, Rule } from '#rules/rule.ts'
import { Scribe } from './scribe.ts'
import { atLeast, writeCondition } from './write-condition.ts'

/** SQL with its parameters apart. */
export type Statement = { text: string; values: readonly unknown[] }

export type SqlOptions = {
  asOf: string
  /** The first year that yearly facts have columns for. */
  firstYear: number
}

/**
 * A measure as one expression, yes 1, no 0, not applicable −1 and not known NULL, over a table with a column for each fact: `key`, of yearly ones `key_2025`, beside those that
 * may be none `key_none`; money in fen, shares as fractions, lists as text[], records as jsonb.
 */
export function sqlOfMeasure({ scope, root, dictionary }: CompiledMeasure, { asOf, firstYear }: SqlOptions): Statement {
  const scribe = new Scribe(dictionary, Temporal.PlainDate.from(asOf), firstYear)
  const answer = `case when ${writeRule(root, scribe)} then 1 when not ${writeRule(root, scribe)} then 0 end`
  if (!scope) return { text: scribe.bounded(`(${answer})::smallint`), values: scribe.values }
  const scoped = writeRule(scope, scribe)
  return { text: scribe.bounded(`(case when not ${scoped} then -1 when ${scoped} then ${answer} end)::smallint`), values: scribe.values }
}

/** A single clause as SQL: 1, 0 or NULL. */
export function sqlOfClause(rule: Rule, { dictionary }: Pick<CompiledMeasure, 'dictionary'>, { asOf, firstYear }: SqlOptions): Statement {
  const scribe = new Scribe(dictionary, Temporal.PlainDate.from(asOf), firstYear)
  return {
    text: scribe.bounded(`(case when ${writeRule(rule, scribe)} then 1 when not ${writeRule(rule, scribe)} then 0 end)::smallint`),
    values: scribe.values,
  }
}

function writeRule(rule: Rule, scribe: Scribe): string {
  switch (rule.kind) {
    case 'condition':
    case 'discretion':
      return writeCondition(rule.condition, scribe)
    case 'unencoded':
      return 'null::boolean'
    case 'not':
      return `(not ${writeRule(rule.of, scribe)})`
    case 'ifThen':
      return `((not ${writeRule(rule.test, scribe)}) or ${writeRule(rule.must, scribe)})`
    case 'group':
      return atLeast(
        rule.need,
        rule.parts.map(part => writeRule(part, scribe)),
      )
  }
}
