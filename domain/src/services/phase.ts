import type { Sentence } from '#wire/language.ts'

/** The life of an enterprise in the district, in its order; the catalogue is arranged by it. */
export const phases = ['talk', 'sign', 'register', 'build', 'invoice', 'staff', 'grow'] as const
export type Phase = (typeof phases)[number]
export const phaseWords: Record<Phase, Sentence> = {
  talk: { zh: '洽谈选址', en: 'talks and site' },
  sign: { zh: '签约', en: 'signing' },
  register: { zh: '注册办照', en: 'registration' },
  build: { zh: '报建装修', en: 'building' },
  invoice: { zh: '税务开票', en: 'tax and invoicing' },
  staff: { zh: '人才', en: 'people' },
  grow: { zh: '政策融资', en: 'growth' },
}
