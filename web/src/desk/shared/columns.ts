import type { Filters } from './filters.ts'

/** The columns that the address asks for, in the order of the table; without a word those that are usual. */
export function chosenColumns<C extends string>(filters: Filters, all: readonly C[], usual: readonly C[]): readonly C[] {
  if (!filters.columns) return all.filter(column => usual.includes(column))
  const asked = filters.columns.split('~')
  return all.filter(column => asked.includes(column))
}

/** What the address holds for a choice; nothing where it is the usual one. */
export function columnsInAddress<C extends string>(chosen: readonly C[], usual: readonly C[]): string | undefined {
  const same = chosen.length === usual.length && chosen.every(column => usual.includes(column))
  return same || chosen.length === 0 ? undefined : chosen.join('~')
}
