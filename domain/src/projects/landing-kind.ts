import type { Sentence } from '#wire/language.ts'

/** What lands: each asks for its own evidence, and has its own template of a plan. R13.3, R15.1 */
export const landingKinds = ['office', 'rd-centre', 'factory', 'headquarters', 'shop'] as const
export type LandingKind = (typeof landingKinds)[number]

export const landingKindWords: Record<LandingKind, Sentence> = {
  office: { zh: '写字楼办公', en: 'office' },
  'rd-centre': { zh: '研发中心', en: 'R&D centre' },
  factory: { zh: '厂房·都市工业', en: 'factory' },
  headquarters: { zh: '区域总部', en: 'regional headquarters' },
  shop: { zh: '商业首店·餐饮零售', en: 'first shop, catering, retail' },
}
