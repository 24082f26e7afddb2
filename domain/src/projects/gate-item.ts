import type { LandingKind } from './landing-kind.ts'
import type { Gate } from './project-stage.ts'

/** Who verifies a piece of evidence: nobody, the minister, a clerk of the tax bureau. R13.3 */
export const verifiers = ['nobody', 'minister', 'tax'] as const
export type Verifier = (typeof verifiers)[number]

/**
 * One thing that a gate asks to be shown: `kind` is its name among the evidence, `look` what is looked at, `unit` that of its amount (null: it has none).
 * `landings` empty: whatever lands. `optional`: shown where it applies, missed by nobody. R13.3
 */
export type GateItem = {
  readonly kind: string
  readonly gate: Gate
  readonly name: string
  readonly look: string
  readonly document: string
  readonly unit: string | null
  readonly verifiedBy: Verifier
  readonly landings: readonly LandingKind[]
  readonly optional: boolean
}

/** What a gate asks of what lands, in the order of the list. R13.3 */
export const itemsOf = (items: readonly GateItem[], gate: Gate, landing: LandingKind): GateItem[] =>
  items.filter(item => item.gate === gate && asksOf(item, landing))

const asksOf = ({ landings }: GateItem, landing: LandingKind): boolean => landings.length === 0 || landings.includes(landing)

/** What is asked under this name of what lands; null where nothing is. R13.3 */
export const itemOfKind = (items: readonly GateItem[], kind: string, landing: LandingKind): GateItem | null =>
  items.find(item => item.kind === kind && asksOf(item, landing)) ?? null
