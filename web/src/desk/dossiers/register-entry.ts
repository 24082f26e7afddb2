import { type EnterpriseKind, keptStates } from '@yigen/domain/enterprises/enterprise-kinds.ts'
import type { Enterprise } from '../enterprises/enterprise.queries.ts'

export type KeptState = (typeof keptStates)[number]
/** As it stands in the form. */
export type RegisterEntry = {
  name: string
  kind: EnterpriseKind
  state: KeptState
  streetId: string
  building: string
  address: string
  industry: string
  note: string
}

export const registerEntryOf = ({ name, kind, state, streetId, building, address, industry, note }: Enterprise): RegisterEntry => ({
  ...{ name, kind, building, address, industry, note },
  state: keptStates.find(kept => kept === state) ?? 'following',
  streetId: streetId ?? '',
})

/** Only what was changed goes out: somebody else may have changed the rest meanwhile. */
export function changedOf(said: RegisterEntry, written: RegisterEntry) {
  const { streetId, ...words } = Object.fromEntries(
    Object.entries(written).filter(([field, value]) => value.trim() !== said[field as keyof RegisterEntry].trim()),
  ) as Partial<RegisterEntry>
  return streetId === undefined ? words : { ...words, streetId: streetId || null }
}
