import type { Sentence } from '#wire/language.ts'
import type { GateItem } from './gate-item.ts'

/** Evidence that stands: not corrected by another. */
export type ShownEvidence = { kind: string; verified: boolean }
export const itemStates = ['missing', 'recorded', 'verified'] as const
export type ItemState = (typeof itemStates)[number]

/** How one thing a gate asks for stands: shown and, where a second person looks at it, verified by one. R13.3 */
export function stateOfItem(item: Pick<GateItem, 'kind'>, shown: readonly ShownEvidence[]): ItemState {
  const ofKind = shown.filter(({ kind }) => kind === item.kind)
  if (ofKind.length === 0) return 'missing'
  return ofKind.some(({ verified }) => verified) ? 'verified' : 'recorded'
}

/** What keeps a gate closed, in its order: not shown, or shown and not verified. R13.3 */
export const missingAtGate = <I extends GateItem>(items: readonly I[], shown: readonly ShownEvidence[]): { item: I; state: ItemState }[] =>
  items
    .filter(({ optional }) => !optional)
    .map(item => ({ item, state: stateOfItem(item, shown) }))
    .filter(({ item, state }) => state === 'missing' || (item.verifiedBy !== 'nobody' && state !== 'verified'))

/** What is missing by name; what is only unverified says so. R13.3 */
export const missingWords = (missing: readonly { item: Pick<GateItem, 'name'>; state: ItemState }[]): Sentence => ({
  zh: missing.map(({ item, state }) => (state === 'missing' ? item.name : `${item.name}（未核）`)).join('、'),
  en: missing.map(({ item, state }) => (state === 'missing' ? item.name : `${item.name} (not verified)`)).join(', '),
})
