import type { Flaw } from './roster-faults.ts'
import { type KnownEnterprise, type KnownFact, nameKey, type RosterKnown } from './roster-known.ts'
import type { RosterRow } from './roster-row.ts'
import type { RosterTarget } from './roster-targets.ts'

/** One thing a row changes. `from` null: not there before. Money in fen, area in 0.01 m²; streets and officers by name. */
export type RosterChange = { target: RosterTarget; period: string | null; from: string | number | null; to: string | number }
export type Match = { known: KnownEnterprise | null; target: RosterTarget; flaw: Flaw | null }

/**
 * The enterprise of the register a row speaks of: by code; without a code by exact name; with a new code the one of that name
 * that has none yet (R2.1: the code is added later).
 */
export function matchRow(row: RosterRow, register: RosterKnown): Match {
  const named = row.name ? (register.byName.get(nameKey(row.name)) ?? []) : []
  if (!row.code) {
    const flaw: Flaw | null = named.length > 1 ? { code: 'nameAmbiguous', blanks: { count: named.length } } : null
    return { known: named.length === 1 ? (named[0] ?? null) : null, target: 'name', flaw }
  }
  const known = register.byCode.get(row.code)
  if (known) {
    const renamed = row.name !== null && nameKey(row.name) !== nameKey(known.name)
    return { known, target: 'name', flaw: renamed ? { code: 'nameDiffers', blanks: { name: known.name } } : null }
  }
  const inFormation = named.filter(each => each.code === null)
  if (inFormation.length === 1) return { known: inFormation[0] ?? null, target: 'code', flaw: null }
  const other = named.find(each => each.code !== null)
  return { known: null, target: 'code', flaw: other ? { code: 'nameElsewhere', blanks: { code: other.code ?? '' } } : null }
}

/** What the row changes of an enterprise that is known; an empty cell changes nothing. The officer only where there is none (R2.4). */
export function changesOf(row: RosterRow, known: KnownEnterprise, streetName: (code: string) => string): RosterChange[] {
  const changes: RosterChange[] = []
  const compare = (target: RosterTarget, from: string | number | null, to: string | number | null, period: string | null = null) => {
    if (to !== null && to !== from) changes.push({ target, period, from: from === '' ? null : from, to })
  }
  if (row.name && nameKey(row.name) !== nameKey(known.name)) compare('name', known.name, row.name)
  compare('code', known.code, row.code)
  compare('kind', known.kind, row.kind)
  compare('street', known.streetId ? streetName(known.streetId) : null, row.street?.name ?? null)
  for (const target of ['building', 'address', 'industry', 'note'] as const) compare(target, known[target], row[target])
  if (!known.officer) compare('officer', null, row.officer?.name ?? null)
  for (const fact of row.facts) compare(fact.kind, stated(standing(known, fact)), stated(fact), fact.period)
  if (row.contactName) {
    const contact = contactOf(row, known)
    compare('contactName', contact?.name ?? null, row.contactName)
    compare('contactTitle', contact?.title ?? null, row.contactTitle)
    compare('contactPhone', contact?.phone ?? null, row.contactPhone)
  }
  return changes
}

/** The contact of the register the row's contact is: the one of the same name. */
export const contactOf = (row: RosterRow, known: KnownEnterprise) =>
  known.contacts.find(contact => row.contactName !== null && nameKey(contact.name) === nameKey(row.contactName))

const stated = (fact: KnownFact | null) => (fact ? (fact.number ?? fact.words ?? fact.day) : null)

/** The fact that stands for the same period; for one that only says how it is on a day, the latest one. */
function standing(known: KnownEnterprise, fact: KnownFact): KnownFact | null {
  const same = known.facts.filter(each => each.kind === fact.kind)
  if (fact.period.length < 10) return same.find(each => each.period === fact.period) ?? null
  return same.reduce<KnownFact | null>((latest, each) => (latest === null || each.period > latest.period ? each : latest), null)
}
