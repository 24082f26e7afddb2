import type { GateItem, GateVersion } from '../project.queries.ts'

/** What a version of the gates says. */
export type GateContent = Pick<GateVersion, 'items' | 'taxUnitId'>

export const contentOf = ({ items, taxUnitId }: GateVersion): GateContent => ({ items, taxUnitId })

/** In its place when it is there, else after the others of its gate. */
export function withItem(items: readonly GateItem[], item: GateItem): GateItem[] {
  if (items.some(({ kind }) => kind === item.kind)) return items.map(one => (one.kind === item.kind ? item : one))
  const last = items.findLastIndex(({ gate }) => gate === item.gate)
  return last < 0 ? [...items, item] : [...items.slice(0, last + 1), item, ...items.slice(last + 1)]
}

export const withoutItem = (items: readonly GateItem[], kind: string): GateItem[] => items.filter(one => one.kind !== kind)

/** A new one’s name among the evidence: of its own for good, so that what was once shown under another is never taken for it. */
export const newKind = (): string => `own-${crypto.randomUUID().slice(0, 8)}`

export const blankItem = (gate: GateItem['gate'], verifiedBy: GateItem['verifiedBy']): GateItem => ({
  ...{ kind: '', gate, name: '', look: '', document: '', unit: null, verifiedBy },
  ...{ landings: [], optional: false },
})
