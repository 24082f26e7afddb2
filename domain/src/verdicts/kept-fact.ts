import type { AnySource } from './fact-source.ts'
import type { FactValue } from './policy-fact.ts'

/** A fact as it is kept or read: in which unit, from where, of which day. `id` null: read from the register or from results. */
export type KeptFact = {
  id: string | null
  fact: string
  year: number | null
  unit: string
  value: FactValue
  sourceKind: AnySource
  source: string
  day: string
  recordedBy: string | null
  recordedAt: Temporal.Instant | null
}

/** One fact of one year, as the engine names it in its questions: `企业.营业收入@2025`. */
export const factKey = ({ fact, year }: { fact: string; year?: number | null | undefined }): string =>
  year === null || year === undefined ? fact : `${fact}@${year}`
