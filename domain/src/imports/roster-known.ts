import type { EnterpriseKind } from '#enterprises/enterprise-kinds.ts'
import { searchName } from '#enterprises/search-name.ts'
import type { RosterKind } from './roster-kinds.ts'

/** A fact or a result that stands (not corrected). Money in fen, area in 0.01 m², people in heads. */
export type KnownFact = { kind: RosterKind; period: string; number: number | null; words: string | null; day: string | null }
export type KnownContact = { id: string; name: string; title: string; phone: string }

/** An enterprise of the register, as far as a roster can say something about it. */
export type KnownEnterprise = {
  id: string
  name: string
  code: string | null
  kind: EnterpriseKind
  streetId: string | null
  building: string
  address: string
  industry: string
  note: string
  officer: { id: string; name: string } | null
  facts: readonly KnownFact[]
  contacts: readonly KnownContact[]
}

/** What the district knows. The maps need hold only what `rosterKeys` asks for. */
export type RosterKnown = {
  streets: readonly { code: string; name: string }[]
  officers: readonly { id: string; name: string; unitName: string }[]
  byCode: ReadonlyMap<string, KnownEnterprise>
  byName: ReadonlyMap<string, readonly KnownEnterprise[]>
}

/** How names are compared: NFKC, lower case, as `enterprise.search_name` in the database. R2.4 */
export const nameKey = (name: string): string => searchName(name.trim())
