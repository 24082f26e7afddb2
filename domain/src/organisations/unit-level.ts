import type { Sentence } from '#wire/language.ts'

export const unitLevels = ['province', 'city', 'district', 'street', 'village', 'department'] as const
export type UnitLevel = (typeof unitLevels)[number]

export const levelWords: Record<UnitLevel, Sentence> = {
  province: { zh: '省', en: 'province' },
  city: { zh: '市', en: 'city' },
  district: { zh: '区', en: 'district' },
  street: { zh: '街道', en: 'street' },
  village: { zh: '村社联社', en: 'village association' },
  department: { zh: '职能部门', en: 'department' },
}
