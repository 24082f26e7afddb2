import { type FactKind, type FactShape, factKinds } from '#enterprises/fact-kinds.ts'
import type { ResultKind } from '#results/result-kind.ts'

/** What a roster says of an enterprise’s results: each becomes a claim that waits for the second person. R16.1 */
export const rosterResults = {
  registeredCapital: { shape: 'money' },
  paidInCapital: { shape: 'money' },
  revenue: { shape: 'money' },
  tax: { shape: 'money' },
  employees: { shape: 'people' },
  topInvestor: { shape: 'words' },
} as const satisfies Record<string, { shape: FactShape }>
export type RosterResult = keyof typeof rosterResults

const { rdExpense, officeArea, foundedOn, leaseUntil, registeredAddress, certificate } = factKinds
const { topInvestor, employees, ...money } = rosterResults
export type RosterKind = FactKind | RosterResult

/** Everything dated that a column may hold, in the order in which our own files write it. */
export const rosterKinds: Record<RosterKind, { readonly shape: FactShape }> = {
  ...money,
  ...{ rdExpense, employees, officeArea, foundedOn, leaseUntil, registeredAddress, topInvestor, certificate },
}
export const rosterKindNames = Object.keys(rosterKinds) as RosterKind[]

export const isRosterResult = (kind: RosterKind): kind is RosterResult => kind in rosterResults

const kinds = {
  registeredCapital: 'registeredCapital',
  paidInCapital: 'paidInCapital',
  revenue: 'revenue',
  tax: 'tax',
  employees: 'people',
} as const

/** The kind of result that a cell claims; of an investor by its words. */
export function resultOfRoster(kind: RosterResult, words: string | null): ResultKind {
  if (kind !== 'topInvestor') return kinds[kind]
  return /中国|china/i.test(words ?? '') ? 'china500' : 'global500'
}

/** Under which column it is written; null of what no roster has. */
export function rosterOfResult(kind: ResultKind): RosterResult | null {
  if (kind === 'people') return 'employees'
  if (kind === 'global500' || kind === 'china500') return 'topInvestor'
  return kind in kinds ? (kind as RosterResult) : null
}
