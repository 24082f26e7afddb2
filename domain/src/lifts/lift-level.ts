import type { UnitLevel } from '#organisations/unit-level.ts'
import type { Sentence } from '#wire/language.ts'

/** The levels that are asked. R18.1 */
export const liftLevels = ['district', 'city'] as const satisfies readonly UnitLevel[]
export type LiftLevel = (typeof liftLevels)[number]

export const liftLevelWords: Readonly<Record<LiftLevel, Sentence>> = {
  district: { zh: '区里', en: 'the district' },
  city: { zh: '市里', en: 'the city' },
}

/** Below the district. R1.1 */
export const levelsBelowDistrict = ['street', 'village'] as const satisfies readonly UnitLevel[]

/** Above a street and its village associations stands the district, above whoever is of the district itself the city. R1.1, R18.2 */
export const levelAbove = (officer: UnitLevel | null): LiftLevel =>
  levelsBelowDistrict.some(level => level === officer) ? 'district' : 'city'
