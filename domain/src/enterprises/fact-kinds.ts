import type { Sentence } from '#wire/language.ts'

export type FactShape = 'money' | 'people' | 'area' | 'day' | 'words'

/** What can be recorded about an enterprise. Money: integer fen; area: integer 0.01 m²; people: heads. R2.3 */
export const factKinds = {
  registeredCapital: { shape: 'money', zh: '注册资本', en: 'registered capital' },
  paidInCapital: { shape: 'money', zh: '实缴资本', en: 'paid-in capital' },
  revenue: { shape: 'money', zh: '营业收入', en: 'revenue' },
  tax: { shape: 'money', zh: '纳税', en: 'tax paid' },
  rdExpense: { shape: 'money', zh: '研发费用', en: 'R&D expense' },
  employees: { shape: 'people', zh: '在册人员', en: 'employees' },
  officeArea: { shape: 'area', zh: '办公面积', en: 'office area' },
  foundedOn: { shape: 'day', zh: '成立日期', en: 'founded on' },
  leaseUntil: { shape: 'day', zh: '租约到期', en: 'lease until' },
  registeredAddress: { shape: 'words', zh: '注册地址', en: 'registered address' },
  topInvestor: { shape: 'words', zh: '500 强投资', en: 'top-500 investor' },
  certificate: { shape: 'words', zh: '资质', en: 'certificate' },
} as const satisfies Record<string, Sentence & { shape: FactShape }>
export type FactKind = keyof typeof factKinds
export const factKindNames = Object.keys(factKinds) as [FactKind, ...FactKind[]]
