import type { Sentence } from '#wire/language.ts'

export const unitLevels = ['province', 'city', 'district', 'street', 'village', 'department'] as const
export type UnitLevel = (typeof unitLevels)[number]

/** What stands in a district's tree, in the order in which lists show it. R1.1 */
export const levelsInDistrict = ['district', 'department', 'street', 'village'] as const satisfies readonly UnitLevel[]

/** What can be asked for its part of a matter. R7.1 */
export const levelsAsked = ['department', 'street', 'village'] as const satisfies readonly UnitLevel[]

export const levelWords: Record<UnitLevel, Sentence> = {
  province: { zh: '省', en: 'province' },
  city: { zh: '市', en: 'city' },
  district: { zh: '区', en: 'district' },
  street: { zh: '街道', en: 'street' },
  village: { zh: '村社联社', en: 'village association' },
  department: { zh: '职能部门', en: 'department' },
}
