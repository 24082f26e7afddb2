import { NearestName } from './nearest-name.ts'
import type { Reading } from './roster-faults.ts'
import { nameKey, type RosterKnown } from './roster-known.ts'

type Street = RosterKnown['streets'][number]
type Officer = RosterKnown['officers'][number]

const withoutKind = (name: string) => name.replace(/(?:街道办事处|街道|街|镇|乡)$/, '')

/** Finds streets and officers by what a roster calls them; made once for a sheet. */
export class RosterPlaces {
  readonly #streets = new Map<string, Street>()
  readonly #officers = new Map<string, Officer[]>()
  readonly #officerById: Map<string, Officer>
  readonly #streetNames: NearestName
  readonly #officerNames: NearestName

  constructor(known: Pick<RosterKnown, 'streets' | 'officers'>) {
    for (const street of known.streets) {
      for (const name of [withoutKind(nameKey(street.name)), nameKey(street.name), street.code]) this.#streets.set(name, street)
    }
    for (const officer of known.officers) {
      const name = nameKey(officer.name)
      this.#officers.set(name, [...(this.#officers.get(name) ?? []), officer])
    }
    this.#officerById = new Map(known.officers.map(officer => [officer.id, officer]))
    this.#streetNames = new NearestName(known.streets.map(street => street.name))
    this.#officerNames = new NearestName(known.officers.map(officer => officer.name))
  }

  /** 琶洲街道, 琶洲街, 琶洲 or the code of the unit. */
  street(written: string): Reading<Street> {
    const name = nameKey(written).replace(/\s/g, '')
    const street = this.#streets.get(name) ?? this.#streets.get(withoutKind(name))
    if (street) return { value: street }
    const nearest = this.#streetNames.nearest(written) ?? this.#streetNames.nearest(`${withoutKind(written)}街道`)
    if (!nearest) return { flaw: { code: 'streetUnknown' } }
    return { flaw: { code: 'streetNearest', blanks: { nearest }, suggestion: { label: nearest, value: nearest } } }
  }

  /** A name, or an officer's id where a name is held by several. */
  officer(written: string): Reading<Officer> {
    const byId = this.#officerById.get(written)
    if (byId) return { value: byId }
    const found = this.#officers.get(nameKey(written).replace(/\s/g, '')) ?? this.#officers.get(nameKey(written)) ?? []
    if (found.length === 1) return { value: found[0] ?? null }
    if (found.length > 1) {
      const choices = found.map(officer => ({ label: `${officer.name} · ${officer.unitName}`, value: officer.id }))
      return { flaw: { code: 'officerAmbiguous', blanks: { count: found.length }, choices } }
    }
    const nearest = this.#officerNames.nearest(written)
    if (!nearest) return { flaw: { code: 'officerUnknown' } }
    return { flaw: { code: 'officerNearest', blanks: { nearest }, suggestion: { label: nearest, value: nearest } } }
  }
}
