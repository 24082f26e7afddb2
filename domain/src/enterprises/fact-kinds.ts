import type { Sentence } from '#wire/language.ts'

export type FactShape = 'money' | 'people' | 'area' | 'day' | 'words'

/** What can be recorded about an enterprise; what it brings is a result (R16.1). Money: integer fen; area: integer 0.01 m². R2.3 */
export const factKinds = {
  rdExpense: { shape: 'money', zh: '研发费用', en: 'R&D expense' },
  officeArea: { shape: 'area', zh: '办公面积', en: 'office area' },
  foundedOn: { shape: 'day', zh: '成立日期', en: 'founded on' },
  leaseUntil: { shape: 'day', zh: '租约到期', en: 'lease until' },
  registeredAddress: { shape: 'words', zh: '注册地址', en: 'registered address' },
  certificate: { shape: 'words', zh: '资质', en: 'certificate' },
} as const satisfies Record<string, Sentence & { shape: FactShape }>
export type FactKind = keyof typeof factKinds
export const factKindNames = Object.keys(factKinds) as [FactKind, ...FactKind[]]
