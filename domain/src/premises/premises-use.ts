import type { Sentence } from '#wire/language.ts'

/** What premises are let for. R20.4 */
export const premisesUses = ['office', 'shop', 'factory', 'warehouse', 'land'] as const
export type PremisesUse = (typeof premisesUses)[number]

export const premisesUseWords: Readonly<Record<PremisesUse, Sentence>> = {
  office: { zh: '办公', en: 'offices' },
  shop: { zh: '商铺', en: 'shop' },
  factory: { zh: '厂房', en: 'factory' },
  warehouse: { zh: '仓储', en: 'warehouse' },
  land: { zh: '用地', en: 'land' },
}

/** Why premises are off the list. */
export const offReasons = ['let', 'gone'] as const
export type OffReason = (typeof offReasons)[number]

export const offReasonWords: Readonly<Record<OffReason, Sentence>> = {
  let: { zh: '已租出', en: 'let' },
  gone: { zh: '不再出租', en: 'no longer to let' },
}
