import type { Verdict } from '#document/golden.ts'
import type { Known } from '#facts/known.ts'
import type { CompiledMeasure, Rule } from '#rules/rule.ts'

/** A fact that a condition looked at: what is known of it, or undefined where nothing is. */
export type Used = { fact: string; year?: number; known: Known | undefined; reckoned?: true }

/** A clause with its answer, why, and the clauses below it. */
export type Proof = { rule: Rule; verdict: Verdict; used: readonly Used[]; parts: readonly Proof[] }

/** The answer of a measure for one subject on one day, with the version that gave it. */
export type Assessment = {
  measure: CompiledMeasure
  asOf: string
  verdict: Verdict
  scope: Proof | undefined
  proof: Proof
}
